namespace AnswerKey.Compiler.Policies;

/// <summary>
/// What page scripts may name. A list of what is allowed, because a list of what is not always forgets something: a type or member
/// that is not written here does not exist for a page.
/// </summary>
/// <remarks>
/// <c>assemblies</c> starts a section; <c>namespace</c> a namespace in it; <c>*</c> stands for every type of that namespace. Types are
/// written without their number of type arguments. <c>T: a b</c> allows only these members, <c>T except a b</c> all others;
/// a property's name covers both of its accessors, <c>get_a</c> one; <c>a(Int32)</c> is one overload; <c>-P</c> leaves out every overload
/// with a parameter of type P. <c>T seeded</c> allows
/// all but constructors and static sampling methods that take no <see cref="Random"/>. A nested type follows the type around it,
/// unless that one allows only some members.
/// Anything that draws from the clock, from an unseeded generator, from hash codes or from another thread is left out, and so is a date that is
/// read from text, because what the text leaves open is taken from today: a block must compute the same answer every day.
/// </remarks>
internal static class PolicyList
{
    /// <summary>What an author may write.</summary>
    public const string Written = """
        assemblies System.Private.CoreLib System.Collections System.Collections.Immutable System.Console System.Linq System.Memory System.Numerics.Vectors System.ObjectModel System.Runtime System.Runtime.Extensions System.Runtime.Numerics System.Text.RegularExpressions

        namespace System
        Boolean Byte Char Decimal Double Half Int128 Int16 Int32 Int64 IntPtr SByte Single UInt128 UInt16 UInt32 UInt64 UIntPtr Void
        String StringComparer StringComparison StringNormalizationExtensions StringSplitOptions FormattableString IFormatProvider ICustomFormatter
        Math MathF MidpointRounding BitConverter Base64FormattingOptions TypeCode Index Range Version
        Convert except ToDateTime ChangeType
        Object: .ctor Equals ReferenceEquals ToString GetType MemberwiseClone
        ValueType Enum Array ArraySegment Nullable EventArgs EventHandler Tuple TupleExtensions ValueTuple
        Memory except Pin
        ReadOnlyMemory except Pin
        MemoryExtensions ReadOnlySpan Span
        Buffer: BlockCopy ByteLength GetByte SetByte
        Action Func Predicate Comparison Converter
        Delegate: Combine Remove RemoveAll Equals GetInvocationList op_Equality op_Inequality
        MulticastDelegate: Equals GetInvocationList op_Equality op_Inequality
        ICloneable IComparable IEquatable IFormattable ISpanFormattable IUtf8SpanFormattable
        IConvertible except ToDateTime ToType
        IParsable except Parse TryParse
        ISpanParsable except Parse TryParse
        IUtf8SpanParsable except Parse TryParse
        IDisposable IAsyncDisposable IObservable IObserver
        Type: Name Namespace FullName ToString Equals op_Equality op_Inequality IsValueType IsEnum IsArray IsClass IsInterface IsPrimitive IsGenericType IsAbstract IsSealed IsAssignableFrom IsAssignableTo IsSubclassOf IsInstanceOfType GetTypeCode
        Lazy except .ctor() .ctor(Boolean) .ctor(LazyThreadSafetyMode)
        Random except .ctor() get_Shared
        HashCode
        DayOfWeek DateTimeKind TimeOnly TimeSpan
        DateOnly except Parse ParseExact TryParse TryParseExact
        DateTime except Now UtcNow Today Parse ParseExact TryParse TryParseExact
        DateTimeOffset except Now UtcNow Parse ParseExact TryParse TryParseExact
        Guid except NewGuid CreateVersion7
        Console: Write WriteLine
        Attribute: .ctor
        AttributeUsageAttribute AttributeTargets FlagsAttribute ObsoleteAttribute CLSCompliantAttribute ParamArrayAttribute
        Exception except Source StackTrace TargetSite GetObjectData SerializeObjectState
        AggregateException ApplicationException ArgumentException ArgumentNullException ArgumentOutOfRangeException ArithmeticException ArrayTypeMismatchException
        DivideByZeroException FormatException IndexOutOfRangeException InsufficientExecutionStackException InvalidCastException InvalidOperationException
        NotFiniteNumberException NotImplementedException NotSupportedException NullReferenceException ObjectDisposedException
        OperationCanceledException OutOfMemoryException OverflowException PlatformNotSupportedException RankException SystemException TimeoutException
        TypeInitializationException

        namespace System.Buffers
        OperationStatus SearchValues SpanAction ReadOnlySpanAction ArrayBufferWriter IBufferWriter
        namespace System.Buffers.Binary
        BinaryPrimitives
        namespace System.Buffers.Text
        Base64 Base64Url

        namespace System.Collections
        BitArray Comparer DictionaryEntry ICollection IComparer IDictionary IDictionaryEnumerator IEnumerable IEnumerator IEqualityComparer IList IStructuralComparable IStructuralEquatable StructuralComparisons
        namespace System.Collections.Generic
        CollectionExtensions Comparer Dictionary EqualityComparer HashSet IAsyncEnumerable IAsyncEnumerator ICollection IComparer IDictionary IEnumerable
        IEnumerator IEqualityComparer IAlternateEqualityComparer IList IReadOnlyCollection IReadOnlyDictionary IReadOnlyList IReadOnlySet ISet KeyNotFoundException KeyValuePair
        LinkedList LinkedListNode List OrderedDictionary PriorityQueue Queue ReferenceEqualityComparer SortedDictionary SortedList SortedSet Stack
        namespace System.Collections.ObjectModel
        Collection KeyedCollection ReadOnlyCollection ReadOnlyDictionary ReadOnlySet
        namespace System.Collections.Immutable
        IImmutableDictionary IImmutableList IImmutableQueue IImmutableSet IImmutableStack ImmutableArray ImmutableList ImmutableQueue ImmutableSortedDictionary ImmutableSortedSet ImmutableStack

        namespace System.Linq
        Enumerable except Shuffle
        IGrouping ILookup IOrderedEnumerable Lookup
        ImmutableArrayExtensions

        namespace System.Numerics
        BigInteger BitOperations Complex Matrix3x2 Matrix4x4 Plane Quaternion TotalOrderIeee754Comparer Vector2 Vector3 Vector4
        IAdditionOperators IAdditiveIdentity IBinaryFloatingPointIeee754 IBinaryInteger IBinaryNumber IBitwiseOperators IComparisonOperators
        IDecrementOperators IDivisionOperators IEqualityOperators IExponentialFunctions IFloatingPoint IFloatingPointConstants IFloatingPointIeee754
        IHyperbolicFunctions IIncrementOperators ILogarithmicFunctions IMinMaxValue IModulusOperators IMultiplicativeIdentity IMultiplyOperators INumber
        INumberBase IPowerFunctions IRootFunctions IShiftOperators ISignedNumber ISubtractionOperators ITrigonometricFunctions IUnaryNegationOperators
        IUnaryPlusOperators IUnsignedNumber

        namespace System.Text
        CompositeFormat NormalizationForm Rune SpanLineEnumerator SpanRuneEnumerator StringBuilder StringRuneEnumerator
        Encoding: ASCII BigEndianUnicode Latin1 Unicode UTF32 UTF8 GetByteCount GetBytes GetCharCount GetChars GetMaxByteCount GetMaxCharCount GetString
        namespace System.Text.RegularExpressions
        Capture CaptureCollection Group GroupCollection Match MatchCollection MatchEvaluator RegexMatchTimeoutException RegexOptions RegexParseError RegexParseException ValueMatch
        Regex: -TimeSpan .ctor Count EnumerateMatches EnumerateSplits Escape GetGroupNames GetGroupNumbers GroupNameFromNumber GroupNumberFromName InfiniteMatchTimeout IsMatch Match Matches Options Replace RightToLeft Split ToString Unescape
        Regex+ValueMatchEnumerator Regex+ValueSplitEnumerator
        namespace System.Globalization
        CharUnicodeInfo CompareOptions DateTimeFormatInfo DateTimeStyles ISOWeek NumberFormatInfo NumberStyles StringInfo TextElementEnumerator TimeSpanStyles UnicodeCategory
        CultureInfo: InvariantCulture get_CurrentCulture Name NumberFormat DateTimeFormat CompareInfo TextInfo GetFormat ToString
        CompareInfo: Compare IndexOf IsPrefix IsSuffix LastIndexOf
        TextInfo: ToLower ToTitleCase ToUpper
        namespace System.IO
        StringReader: .ctor Peek Read ReadLine ReadToEnd
        TextReader: Dispose Peek Read ReadLine ReadToEnd
        StringWriter: .ctor Dispose GetStringBuilder NewLine ToString Write WriteLine
        TextWriter: Dispose NewLine Write WriteLine

        namespace System.Threading
        Interlocked
        CancellationToken: .ctor CanBeCanceled Equals IsCancellationRequested None ThrowIfCancellationRequested op_Equality op_Inequality
        CancellationTokenSource: .ctor() Cancel() Dispose IsCancellationRequested Token
        namespace System.Threading.Tasks
        Task: CompletedTask ConfigureAwait Exception FromCanceled FromException FromResult GetAwaiter IsCanceled IsCompleted IsCompletedSuccessfully IsFaulted Result Status Wait() WhenAll WhenAny
        ValueTask TaskAsyncEnumerableExtensions TaskCanceledException TaskStatus

        namespace System.Runtime.CompilerServices
        CallerArgumentExpressionAttribute CallerLineNumberAttribute CallerMemberNameAttribute CollectionBuilderAttribute EnumeratorCancellationAttribute
        IndexerNameAttribute InlineArrayAttribute InterpolatedStringHandlerArgumentAttribute InterpolatedStringHandlerAttribute
        MethodImplAttribute MethodImplOptions OverloadResolutionPriorityAttribute
        ITuple StrongBox SwitchExpressionException
        ConfiguredCancelableAsyncEnumerable ConfiguredAsyncDisposable
        TaskAwaiter: GetResult IsCompleted
        ValueTaskAwaiter: GetResult IsCompleted
        ConfiguredTaskAwaitable: GetAwaiter
        ConfiguredTaskAwaitable+ConfiguredTaskAwaiter: GetResult IsCompleted
        ConfiguredValueTaskAwaitable: GetAwaiter
        ConfiguredValueTaskAwaitable+ConfiguredValueTaskAwaiter: GetResult IsCompleted
        namespace System.Diagnostics
        ConditionalAttribute DebuggerDisplayAttribute UnreachableException
        namespace System.Diagnostics.CodeAnalysis
        AllowNullAttribute ConstantExpectedAttribute DisallowNullAttribute DoesNotReturnAttribute DoesNotReturnIfAttribute MaybeNullAttribute
        MaybeNullWhenAttribute MemberNotNullAttribute MemberNotNullWhenAttribute NotNullAttribute NotNullIfNotNullAttribute NotNullWhenAttribute
        SetsRequiredMembersAttribute StringSyntaxAttribute SuppressMessageAttribute UnscopedRefAttribute
        namespace System.Reflection
        MemberInfo: get_Name

        assemblies MathNet.Numerics
        namespace MathNet.Numerics
        Combinatorics Complex32 ComplexExtensions Constants Differentiate DifferIntegrate Distance Euclid FindMinimum FindRoots Fit GoodnessOfFit
        Generate except Normal(Int32,Double,Double) NormalSequence(Double,Double) Standard(Int32) StandardSequence() Uniform(Int32) UniformSequence() UniformMap UniformMap2 UniformMapSequence UniformMap2Sequence
        Integrate ContourIntegrate Interpolate InvalidParameterException IPrecisionSupport NonConvergenceException NumericalBreakdownException Permutation
        Polynomial Precision Series SingularUMatrixException Sorting SpecialFunctions TestFunctions Trig Window
        namespace MathNet.Numerics.LinearAlgebra
        Matrix MatrixExtensions ExistingData Symmetricity Vector VectorExtensions Zeros
        CreateMatrix except Random(Int32,Int32) RandomPositiveDefinite(Int32)
        CreateVector except Random(Int32)
        MatrixBuilder except Random(Int32,Int32) RandomPositiveDefinite(Int32)
        VectorBuilder except Random(Int32)
        namespace MathNet.Numerics.LinearAlgebra.Complex
        *
        namespace MathNet.Numerics.LinearAlgebra.Complex.Solvers
        *
        namespace MathNet.Numerics.LinearAlgebra.Complex32
        *
        namespace MathNet.Numerics.LinearAlgebra.Complex32.Solvers
        *
        namespace MathNet.Numerics.LinearAlgebra.Double
        *
        namespace MathNet.Numerics.LinearAlgebra.Double.Solvers
        *
        namespace MathNet.Numerics.LinearAlgebra.Single
        *
        namespace MathNet.Numerics.LinearAlgebra.Single.Solvers
        *
        namespace MathNet.Numerics.LinearAlgebra.Factorization
        *
        namespace MathNet.Numerics.LinearAlgebra.Solvers
        *
        SolverSetup:
        namespace MathNet.Numerics.LinearAlgebra.Storage
        *
        namespace MathNet.Numerics.LinearRegression
        *
        namespace MathNet.Numerics.Differentiation
        *
        namespace MathNet.Numerics.Financial
        *
        namespace MathNet.Numerics.IntegralTransforms
        *
        namespace MathNet.Numerics.Integration
        *
        namespace MathNet.Numerics.Interpolation
        *
        namespace MathNet.Numerics.OdeSolvers
        *
        namespace MathNet.Numerics.Optimization
        *
        namespace MathNet.Numerics.Optimization.LineSearch
        *
        namespace MathNet.Numerics.Optimization.ObjectiveFunctions
        *
        namespace MathNet.Numerics.Optimization.TrustRegion
        *
        namespace MathNet.Numerics.RootFinding
        *
        namespace MathNet.Numerics.Statistics
        *
        namespace MathNet.Numerics.Random
        RandomExtensions RandomSource
        MersenneTwister: .ctor(Int32) .ctor(Int32,Boolean)
        SystemRandomSource: .ctor(Int32) .ctor(Int32,Boolean)
        Mcg31m1: .ctor(Int32) .ctor(Int32,Boolean)
        Mcg59: .ctor(Int32) .ctor(Int32,Boolean)
        Mrg32k3a: .ctor(Int32) .ctor(Int32,Boolean)
        WH1982: .ctor(Int32) .ctor(Int32,Boolean)
        WH2006: .ctor(Int32) .ctor(Int32,Boolean)
        Xoshiro256StarStar: .ctor(Int32) .ctor(Int32,Boolean)
        namespace MathNet.Numerics.Distributions
        IContinuousDistribution IDiscreteDistribution IDistribution IUnivariateDistribution MeanPrecisionPair
        Bernoulli seeded
        Beta seeded
        BetaBinomial seeded
        BetaScaled seeded
        Binomial seeded
        Burr seeded
        Categorical seeded
        Cauchy seeded
        Chi seeded
        ChiSquared seeded
        ContinuousUniform seeded
        ConwayMaxwellPoisson seeded
        Dirichlet seeded
        DiscreteUniform seeded
        Erlang seeded
        Exponential seeded
        FisherSnedecor seeded
        Gamma seeded
        Geometric seeded
        Hypergeometric seeded
        InverseGamma seeded
        InverseGaussian seeded
        InverseWishart seeded
        Laplace seeded
        Logistic seeded
        LogNormal seeded
        MatrixNormal seeded
        Multinomial seeded
        NegativeBinomial seeded
        Normal seeded
        NormalGamma seeded
        Pareto seeded
        Poisson seeded
        Rayleigh seeded
        SkewedGeneralizedError seeded
        SkewedGeneralizedT seeded
        Stable seeded
        StudentT seeded
        Triangular seeded
        TruncatedPareto seeded
        Weibull seeded
        Wishart seeded
        Zipf seeded

        assemblies AnswerKey.Toolkit
        namespace AnswerKey.Toolkit
        *
        """;

    /// <summary>What the compiler adds of its own: for iterators, closures, records, async methods, array and collection expressions.</summary>
    public const string Emitted = """
        assemblies System.Private.CoreLib System.Collections.Immutable
        namespace System
        Activator: CreateInstance()
        Environment: get_CurrentManagedThreadId
        Type: GetTypeFromHandle
        AsyncCallback:
        IAsyncResult:
        RuntimeTypeHandle:
        RuntimeFieldHandle:
        namespace System.Diagnostics
        DebuggableAttribute DebuggerBrowsableAttribute DebuggerBrowsableState DebuggerHiddenAttribute DebuggerNonUserCodeAttribute DebuggerStepThroughAttribute
        namespace System.Reflection
        DefaultMemberAttribute
        namespace System.Runtime.CompilerServices
        DefaultInterpolatedStringHandler
        AsyncIteratorMethodBuilder AsyncIteratorStateMachineAttribute AsyncStateMachineAttribute AsyncTaskMethodBuilder AsyncValueTaskMethodBuilder
        CompilationRelaxationsAttribute CompilerFeatureRequiredAttribute CompilerGeneratedAttribute DecimalConstantAttribute ExtensionAttribute ExtensionMarkerAttribute
        FormattableStringFactory IAsyncStateMachine InlineArray2 InlineArray3 InlineArray4 InlineArray5 InlineArray6 InlineArray7 InlineArray8 InlineArray9
        InlineArray10 InlineArray11 InlineArray12 InlineArray13 InlineArray14 InlineArray15 InlineArray16 IsByRefLikeAttribute IsExternalInit IsReadOnlyAttribute
        IsUnmanagedAttribute IsVolatile IteratorStateMachineAttribute NullableAttribute NullableContextAttribute NullablePublicOnlyAttribute
        ParamCollectionAttribute PreserveBaseOverridesAttribute RefSafetyRulesAttribute RequiredMemberAttribute RequiresLocationAttribute
        RuntimeCompatibilityAttribute ScopedRefAttribute TupleElementNamesAttribute
        RuntimeHelpers: CreateSpan EnsureSufficientExecutionStack GetSubArray InitializeArray
        namespace System.Runtime.ExceptionServices
        ExceptionDispatchInfo: Capture Throw
        namespace System.Runtime.InteropServices
        InAttribute UnmanagedType
        CollectionsMarshal: AsSpan SetCount
        ImmutableCollectionsMarshal: AsImmutableArray
        namespace System.Threading.Tasks.Sources
        IValueTaskSource ManualResetValueTaskSourceCore ValueTaskSourceOnCompletedFlags ValueTaskSourceStatus
        """;

    /// <summary>What the compiler writes only into its own <c>&lt;PrivateImplementationDetails&gt;</c>; anywhere else it breaks memory safety.</summary>
    public const string EmittedApart = """
        assemblies System.Private.CoreLib
        namespace System.Runtime.CompilerServices
        Unsafe: Add As AsRef
        namespace System.Runtime.InteropServices
        MemoryMarshal: CreateReadOnlySpan CreateSpan
        """;
}
