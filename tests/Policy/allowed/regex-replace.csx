// value: conv3*32
using System.Text.RegularExpressions;
Regex.Replace("conv3x3", @"(\d)x(\d)", m => m.Groups[2].Value + "*" + m.Groups[1].Value) + Regex.Matches("a1b2", "[0-9]").Count
