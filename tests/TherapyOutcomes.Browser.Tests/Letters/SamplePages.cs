using TherapyOutcomes.Letters;
using TherapyOutcomes.Reporting;
using TherapyOutcomes.Reporting.Tests.Letters;

namespace TherapyOutcomes.Browser.Tests.Letters;

/// <summary>Pages of letters and cards.</summary>
internal static class SamplePages
{
    /// <summary>All letters by name and language, the longest of their kinds.</summary>
    public static TheoryData<string, string> All
    {
        get
        {
            var all = new TheoryData<string, string>();
            foreach (var name in Enum.GetNames<LetterKind>().SelectMany(kind => new[] { kind, $"{kind}/Guardian" }).Concat(["Referral", "Report"]))
            {
                all.Add(name, "en");
                all.Add(name, "es");
            }

            return all;
        }
    }

    public static string Letter(string name, string language) => name switch
    {
        "Referral" => Write(output => LetterPage.Write(output, LetterSamples.Referral(language))),
        "Report" => Write(output => LetterPage.Write(output, LetterSamples.Report(language))),
        _ => Write(output => LetterPage.Write(output, Client(name, language))),
    };

    public static string ShortReport(string language) => Write(output => LetterPage.Write(output, LetterSamples.Report(language, LetterSamples.Short) with { Text = "short" }));

    public static string Card(string language, bool isFlagged) => Write(output => CardPage.Write(output, LetterSamples.Card(language, isFlagged)));

    public static string Card(CardSafety safety) => Write(output => CardPage.Write(output, LetterSamples.Card() with { Safety = safety }));

    private static ClientLetter Client(string name, string language)
    {
        var parts = name.Split('/');
        return LetterSamples.Client(Enum.Parse<LetterKind>(parts[0]), language, parts.Length > 1 ? LetterReader.Guardian : LetterReader.Client);
    }

    private static string Write(Action<TextWriter> write)
    {
        using var output = new StringWriter();
        write(output);
        return output.ToString();
    }
}
