// value: C3-A9AQ==
BitConverter.ToString(Encoding.UTF8.GetBytes("é")) + Convert.ToBase64String(new byte[] { 1 })
