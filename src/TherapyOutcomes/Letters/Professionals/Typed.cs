namespace TherapyOutcomes.Letters;

/// <summary>Represents what somebody typed, which is never taken for one of the library's own words.</summary>
/// <param name="Text">The text, on one line.</param>
internal readonly record struct Typed(string Text)
{
    public override string ToString() => "[text]";
}
