// value: True
new Random(42).Next(100) == new Random(42).Next(100)
