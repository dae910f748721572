// value: -2
string Over(int n) { try { return checked(n * 2).ToString(); } catch (OverflowException) { return unchecked(n * 2).ToString(); } }
Over(int.MaxValue)
