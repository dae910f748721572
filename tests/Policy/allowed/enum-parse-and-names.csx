// value: High4LowHigh
enum Level { Low = 1, High = 4 }
Enum.Parse<Level>("High").ToString() + (int)Level.High + string.Join("", Enum.GetNames<Level>())
