using System.Collections.Immutable;

namespace TherapyOutcomes.Rules;

/// <summary>Puts findings and next steps into words.</summary>
/// <remarks>Implementations must be thread-safe.</remarks>
public interface IMessageFormatter
{
    /// <summary>The words for a message.</summary>
    /// <param name="key">Its key.</param>
    /// <param name="evidence">Its arguments.</param>
    string Format(string key, ImmutableArray<Evidence> evidence);
}
