using System.Collections.Immutable;
using TherapyOutcomes.Rules;

namespace TherapyOutcomes.Measures;

/// <summary>One sentence of why a measure says what it says: a message key with arguments, for an <see cref="IMessageFormatter"/>.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
/// <param name="MessageKey">The key of its words, beginning with <c>assessment.</c></param>
/// <param name="Evidence">The arguments.</param>
public readonly record struct Reason(string MessageKey, ImmutableArray<Evidence> Evidence);
