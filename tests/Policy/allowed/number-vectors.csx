// value: 33
var a = new Vector3(1, 2, 3); Vector4 b = Vector4.One * 2;
Vector3.Dot(a, new Vector3(4, 5, 6)) + (b - b).Length() + Matrix3x2.Identity.M11 + Vector2.Zero.X
