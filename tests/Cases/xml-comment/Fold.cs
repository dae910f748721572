/// <example>
/// <code>
/// new List<int> { 1, 2 }.Sum(); // => 3
/// </code>
/// </example>
public static class Fold;
