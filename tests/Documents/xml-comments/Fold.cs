namespace Folding;

/// <summary>Not an example: <code>this is not run</code></summary>
public static class Fold
{
    /// <summary>Sums.</summary>
    /// <example>
    /// With entities:
    /// <code>
    /// var list = new List&lt;int&gt; { 1, 2 };
    /// list.Sum(); // => 4
    /// </code>
    /// and then
    /// <code>list.Count; // => 2</code>
    /// </example>
    public static int Sum;

    /// <example>
    ///   <code lang="csharp"><![CDATA[
    ///   if (1 < 2)
    ///       Console.WriteLine("less");
    ///   ]]></code>
    ///   <code lang="output">
    ///   less
    ///   </code>
    ///   <code lang="xml"><a/></code>
    /// </example>
    /// <example>
    /// Nothing of the first: <code>list.Count;</code>
    /// </example>
    public static int Less;
}
