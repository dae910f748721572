// value: 1x\n002
new StringBuilder().Append(1).AppendLine("x").Append($"{2:D3}").ToString()
