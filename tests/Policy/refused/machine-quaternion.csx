// refused: System.Numerics.Quaternion
var q = «Quaternion».Identity * Quaternion.Identity;
