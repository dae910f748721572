using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AnswerKey.Compiler.Strength;

/// <summary>A number as code writes it.</summary>
internal sealed class Literal
{
    private readonly object _value;
    private readonly double _number;

    private Literal(object value)
    {
        _value = value;
        _number = Convert.ToDouble(value, CultureInfo.InvariantCulture);
    }

    public bool IsZero => _number == 0;
    public bool IsOne => _number == 1;

    /// <summary>Whether one more of it is less than a hundredth.</summary>
    public bool IsLarge => Math.Abs(_number) >= 100;

    /// <summary>Whether it is a tolerance, or a step that is only to be small.</summary>
    public bool IsEpsilon => Math.Abs(_number) is > 0 and < 0.001;

    public static Literal? Of(ExpressionSyntax node) => node is LiteralExpressionSyntax literal ? Of(literal.Token.Value) : null;

    /// <summary>The same of whatever the compiler computes by itself.</summary>
    public static Literal? Of(SemanticModel model, ExpressionSyntax node) => Of(model.GetConstantValue(node).Value);

    public string Plus(int n) => Written(_number + n);

    public string Times(int n) => Written(_number * n);

    private static Literal? Of(object? value) =>
        value is int or long or uint or ulong or decimal or float or double ? new Literal(value) : null;

    // With the suffix of its type; in the range of whole numbers that a double holds.
    private string Written(double number)
    {
        var text = number.ToString("R", CultureInfo.InvariantCulture);
        if (_value is double or float or decimal && text.AsSpan().IndexOfAny('.', 'E') < 0)
            text += ".0";
        return text
            + _value switch
            {
                long => "L",
                uint => "U",
                ulong => "UL",
                decimal => "m",
                float => "f",
                _ => "",
            };
    }
}
