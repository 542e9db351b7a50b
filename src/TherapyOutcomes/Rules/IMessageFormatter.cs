using System.Collections.Immutable;

namespace TherapyOutcomes;

/// <summary>Puts the messages of findings and next steps into words.</summary>
/// <remarks>
/// Implementations must be thread-safe. A formatter needs words only for what it wants to say itself: <see cref="Finding.InWords"/>,
/// <see cref="NextStep.InWords"/> and their like say the rest in English, and a host's rule without words by its title. If a formatter throws
/// while <c>AnswerWriter</c> writes an answer, nothing of the answer is written, and the caller gets a
/// <see cref="TherapyOutcomesException"/> with the code TO2013. Evidence of a refusal can have <see cref="Evidence.Words"/>, the name of a
/// recipient: reveal them only in a message for the clinic's staff.
/// </remarks>
public interface IMessageFormatter
{
    /// <summary>Formats a message.</summary>
    /// <param name="key">The key of the message.</param>
    /// <param name="evidence">The arguments of the message.</param>
    /// <returns>The text of the message; null if the formatter has no words for it.</returns>
    string? Format(string key, ImmutableArray<Evidence> evidence);
}
