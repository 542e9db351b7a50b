using System.Collections.Immutable;

namespace TherapyOutcomes.Measures;

/// <summary>One sentence of the explanation of a verdict: a message key with its arguments, to be formatted by an <see cref="IMessageFormatter"/>.</summary>
public readonly record struct Reason
{
    internal Reason(string messageKey, ImmutableArray<Evidence> evidence) => (MessageKey, Evidence) = (messageKey, evidence);

    /// <summary>The key of the message text; it begins with <c>assessment.</c></summary>
    public string MessageKey { get; init; }

    /// <summary>The arguments of the message.</summary>
    public ImmutableArray<Evidence> Evidence { get; init; }
}
