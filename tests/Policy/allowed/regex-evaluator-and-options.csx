// value: a<1>b<22>27
using System.Text.RegularExpressions;
Regex.Replace("a1b22", @"\d+", m => $"<{m.Value}>") + new Regex("[ab]", RegexOptions.IgnoreCase).Count("aBc") + Convert.ToInt32("7")
