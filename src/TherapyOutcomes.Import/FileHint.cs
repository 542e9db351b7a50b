namespace TherapyOutcomes.Import;

/// <summary>A doubt about a whole file, and what to try. Nothing was changed because of it.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
/// <param name="Kind">What the doubt is about.</param>
/// <param name="Message">What looks odd and what to try, for the person who gave the file. It may name clients.</param>
public sealed record FileHint(HintKind Kind, string Message)
{
    /// <summary>Returns the kind, without the message.</summary>
    public override string ToString() => Kind.ToString();
}
