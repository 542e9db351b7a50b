using System.Collections.Immutable;

namespace TherapyOutcomes;

/// <summary>Formats the messages of findings and next steps.</summary>
/// <remarks>Implementations must be thread-safe.</remarks>
public interface IMessageFormatter
{
    /// <summary>Formats a message.</summary>
    /// <param name="key">The key of the message.</param>
    /// <param name="evidence">The arguments of the message.</param>
    /// <returns>The text of the message.</returns>
    string Format(string key, ImmutableArray<Evidence> evidence);
}
