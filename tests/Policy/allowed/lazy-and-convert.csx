// value: 270
var l = new Lazy<int>(() => 5);
l.Value + Convert.ToInt32("ff", 16) + int.Parse("7") + (int)char.GetNumericValue('3')
