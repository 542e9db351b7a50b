using System.Collections.Immutable;

namespace TherapyOutcomes;

/// <summary>Formats the messages of findings and next steps.</summary>
/// <remarks>
/// Implementations must be thread-safe. If one throws while <c>AnswerWriter</c> writes an answer, nothing of the answer is
/// written, and the caller gets a <see cref="TherapyOutcomesException"/> with the code TO2013.
/// </remarks>
public interface IMessageFormatter
{
    /// <summary>Formats a message.</summary>
    /// <param name="key">The key of the message.</param>
    /// <param name="evidence">The arguments of the message.</param>
    /// <returns>The text of the message.</returns>
    string Format(string key, ImmutableArray<Evidence> evidence);
}
