// value: { Name = x, Size = 2 }
new { Name = "x", Size = 2 }.ToString()
