// value: 6
int Bytes() { ReadOnlySpan<byte> u = "héllo"u8; return u.Length; }
Bytes()
