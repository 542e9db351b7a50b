using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace TherapyOutcomes.Analysis.Kernels;

/// <summary>Wraps a string in a struct, so that generic code is compiled for it alone and hashing and comparing need no indirect calls.</summary>
internal readonly struct TextId(string text) : IEquatable<TextId>
{
    private readonly string _text = text;

    public int Length => _text?.Length ?? 0;

    public bool IsNull => _text is null;

    /// <summary>Reinterprets a span of strings without copying it. <typeparamref name="TId"/> must be string.</summary>
    public static ReadOnlySpan<TextId> Of<TId>(ReadOnlySpan<TId> ids) =>
        MemoryMarshal.CreateReadOnlySpan(ref Unsafe.As<TId, TextId>(ref MemoryMarshal.GetReference(ids)), ids.Length);

    public bool Equals(TextId other) => string.Equals(_text, other._text, StringComparison.Ordinal);

    public override bool Equals(object? obj) => obj is TextId other && Equals(other);

    public override int GetHashCode() => string.GetHashCode(_text, StringComparison.Ordinal);
}
