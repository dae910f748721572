// value: 3
class Box<T> { public required T Value { get; init; } public static Box<T> Of(T v) => new() { Value = v }; }
Box<int>.Of(3).Value
