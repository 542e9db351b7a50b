namespace TherapyOutcomes.Letters;

/// <summary>Puts what somebody typed on one line of a letter, without characters that move a terminal's cursor and without the stop at its end.</summary>
internal static class LetterLine
{
    public static string Of(ClientText text)
    {
        var plain = string.Concat(SafeText.OnOneLine(text.Reveal()).Select(character => character == SafeText.Mark || char.IsWhiteSpace(character) ? ' ' : character));
        return string.Join(' ', plain.Split(' ', StringSplitOptions.RemoveEmptyEntries)).TrimEnd('.', ',', ';', ' ');
    }
}
