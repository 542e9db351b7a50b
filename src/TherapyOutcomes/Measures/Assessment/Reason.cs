using System.Collections.Immutable;
using TherapyOutcomes.Rules;

namespace TherapyOutcomes.Measures;

/// <summary>One sentence of the explanation of a verdict: a message key with its arguments, to be formatted by an <see cref="IMessageFormatter"/>.</summary>
/// <param name="MessageKey">The key of the message text; it begins with <c>assessment.</c></param>
/// <param name="Evidence">The arguments of the message.</param>
public readonly record struct Reason(string MessageKey, ImmutableArray<Evidence> Evidence);
