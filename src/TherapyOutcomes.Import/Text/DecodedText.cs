using System.Text;
using System.Text.RegularExpressions;
using TherapyOutcomes.Import.Tables;

namespace TherapyOutcomes.Import.Text;

/// <summary>The text of a file, and what its encoding is called if it is not UTF-8.</summary>
/// <param name="Content">The text, with a line feed at each line's end.</param>
/// <param name="EncodingName">The encoding; null if it is UTF-8.</param>
internal sealed partial record DecodedText(string Content, string? EncodingName)
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Decodes a file. Its byte order mark decides; without one, it is UTF-16 if every other byte is zero, and Windows-1252 if it is no UTF-8.</summary>
    public static DecodedText Of(ReadOnlySpan<byte> content) => content switch
    {
        [0xEF, 0xBB, 0xBF, .. var rest] => Unmarked(rest),
        [0xFF, 0xFE, 0, 0, .. var rest] => Text(Encoding.UTF32, rest),
        [0xFF, 0xFE, .. var rest] => Text(Encoding.Unicode, rest),
        [0xFE, 0xFF, .. var rest] => Text(Encoding.BigEndianUnicode, rest),
        _ => Utf16Of(content) is { } utf16 ? Text(utf16, content) : Unmarked(content),
    };

    private static DecodedText Unmarked(ReadOnlySpan<byte> content)
    {
        try
        {
            return new DecodedText(WithLineFeeds(Utf8.GetString(content)), null);
        }
        catch (DecoderFallbackException)
        {
            return Text(CodePagesEncodingProvider.Instance.GetEncoding(1252)!, content, "Windows-1252");
        }
    }

    private static DecodedText Text(Encoding encoding, ReadOnlySpan<byte> content, string? name = null) =>
        new(WithLineFeeds(encoding.GetString(content)), name ?? (encoding is UTF32Encoding ? "UTF-32" : "UTF-16"));

    // The names of columns are mostly ASCII, so one byte of each of their letters is zero.
    private static Encoding? Utf16Of(ReadOnlySpan<byte> content)
    {
        const int Enough = 200;
        var (even, odd) = (0, 0);
        var looked = content[..(Math.Min(content.Length, Enough) / 2 * 2)];
        for (var index = 0; index < looked.Length; index += 2)
        {
            even += looked[index] == 0 ? 1 : 0;
            odd += looked[index + 1] == 0 ? 1 : 0;
        }

        return odd > looked.Length / 4 && even == 0 ? Encoding.Unicode
            : even > looked.Length / 4 && odd == 0 ? Encoding.BigEndianUnicode
            : null;
    }

    // Old programs end lines with a carriage return alone. Those before a line feed stay, because they may be part of a cell. A line that begins with the
    // mark of comments would be lost.
    private static string WithLineFeeds(string text) => LoneReturn().Replace(text, "\n").Replace($"\n{Rows.NoComment}", "\n\uFFFD", StringComparison.Ordinal);

    [GeneratedRegex(@"\r(?!\n)", RegexOptions.CultureInvariant)]
    private static partial Regex LoneReturn();
}
