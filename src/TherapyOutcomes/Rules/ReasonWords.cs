using TherapyOutcomes.Rules;

namespace TherapyOutcomes.Measures;

/// <summary>Puts the reasons of a verdict into words.</summary>
public static class ReasonWords
{
    /// <summary>Returns the reason as a sentence, in English if the formatter has no words for it.</summary>
    /// <param name="reason">The reason.</param>
    /// <param name="formatter">The formatter.</param>
    /// <exception cref="ArgumentNullException"><paramref name="formatter"/> is null.</exception>
    public static string InWords(this Reason reason, IMessageFormatter formatter) =>
        Wording.Of(formatter, reason.MessageKey, reason.Evidence, title: null);
}
