using System.Collections.Immutable;
using TherapyOutcomes.Letters;
using TherapyOutcomes.Reporting.Html;
using TherapyOutcomes.Reporting.Letters;

namespace TherapyOutcomes.Reporting;

/// <summary>Writes a letter as a single, self-contained HTML page without scripts, external fonts or external images, for the screen and for one sheet of paper.</summary>
/// <remarks>
/// The page works on screens of any width and in dark mode, and prints black on white. What the library writes fits on one A4 sheet; a long template of
/// the clinic's own takes as many as it needs. The page contains the whole letter, so keep it as you would keep the letter. Everything that somebody typed
/// is encoded. Thread-safe.
/// </remarks>
public static class LetterPage
{
    /// <summary>Writes the page of a letter to a client or a guardian.</summary>
    /// <param name="output">The writer that receives the page. It should use UTF-8. It is neither flushed nor closed.</param>
    /// <param name="letter">The letter to write.</param>
    /// <param name="options">The options; null for the defaults.</param>
    /// <exception cref="ArgumentNullException"><paramref name="output"/> or <paramref name="letter"/> is null.</exception>
    /// <exception cref="ArgumentException">The letter was refused, so it has no text.</exception>
    public static void Write(TextWriter output, ClientLetter letter, LetterPageOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(letter);
        var text = letter.Text ?? throw Refused(letter.Findings, nameof(letter));
        var title = options?.Title ?? PageWords.For(letter.Language).TitleOf(letter.Kind);
        var blocks = LetterBlock.Of(text.Reveal(), hasAddress: letter.Reader == LetterReader.Guardian);
        LetterFrame.Write(new HtmlWriter(output), letter.Language, title, "client", html => ClientLetterContent.Write(html, title, blocks));
    }

    /// <summary>Writes the page of a letter to another professional.</summary>
    /// <param name="output">The writer that receives the page. It should use UTF-8. It is neither flushed nor closed.</param>
    /// <param name="letter">The letter to write.</param>
    /// <param name="options">The options; null for the defaults.</param>
    /// <exception cref="ArgumentNullException"><paramref name="output"/> or <paramref name="letter"/> is null.</exception>
    /// <exception cref="ArgumentException">The letter was refused, so it has no text.</exception>
    public static void Write(TextWriter output, ProfessionalLetter letter, LetterPageOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(letter);
        var text = letter.Text ?? throw Refused(letter.Findings, nameof(letter));
        var title = options?.Title ?? letter.Title?.Reveal() ?? "";
        var kind = ProfessionalLetterContent.IsLong(text.Reveal()) ? "professional long" : "professional";
        LetterFrame.Write(new HtmlWriter(output), letter.Language, title, kind, html => ProfessionalLetterContent.Write(html, title, letter));
    }

    private static ArgumentException Refused(ImmutableArray<Finding> findings, string parameter) =>
        new($"The letter was refused ({string.Join(", ", findings.Select(finding => finding.Rule.Id).Distinct())}), so there is nothing to put on a page. Its findings say why.", parameter);
}
