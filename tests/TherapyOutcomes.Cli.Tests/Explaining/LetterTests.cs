using System.Text.Json;
using TherapyOutcomes.Cli.Tests.Running;

namespace TherapyOutcomes.Cli.Tests.Explaining;

public sealed class LetterTests
{
    [Theory]
    [InlineData("summary e1 --from -", "2 March 2026\n\nHow you are doing\n")]
    [InlineData("summary e1 --from - --guardian", "For Alex Example (mother)\nFor Sam Example (appointed by a court)\n\n2 March 2026\n\nHow the person in your care is doing\n")]
    [InlineData("summary e1 --from - --guardian --note --language es", "Para Alex Example (madre)\n")]
    [InlineData("letter e1 --referral ref1 --from -", "Referral letter\n")]
    [InlineData("letter e1 --referral in1 --from - --language es", "Informe de evolución\n")]
    [InlineData("card e1 --from -", "c1 · deciding on a referral · 2 March 2026\nNo open red flag.")]
    [InlineData("card e1 --from - --language es", "c1 · por decidir una derivación · 2 de marzo de 2026\nNinguna señal")]
    public async Task Write_FromAFile_PrintsTheTextAlone(string args, string beginning)
    {
        var run = await CliRun.PipeAsync(LetterStory.With(), args.Split(' '));

        Assert.StartsWith(beginning, run.AssertSucceeded(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("discharge-summary e1 --from -", "2 March 2026\n\nThe end of your care\n")]
    [InlineData("discharge-summary e1 --from - --guardian", "For Alex Example (mother)\n")]
    [InlineData("discharge-summary e1 --from - --language es", "2 de marzo de 2026\n\nFin de su tratamiento\n")]
    public async Task DischargeSummary_AfterTheEnd_SaysHowItWent(string args, string beginning)
    {
        var run = await CliRun.PipeAsync(LetterStory.With(LetterStory.Discharge), args.Split(' '));

        Assert.StartsWith(beginning, run.AssertSucceeded(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Letter_WithItsOptions_TellsWhatItMayOfWhoItIsToldAbout()
    {
        var run = await CliRun.PipeAsync(
            LetterStory.With(), "letter", "e1", "--referral", "ref1", "--from", "-", "--scope", "Plan, redflags", "--client-line", "Rowan Example, born 4 May 1980", "--therapist", "Pat Example");

        Assert.Contains("\nClient: Rowan Example, born 4 May 1980\n", run.AssertSucceeded(), StringComparison.Ordinal);
        Assert.Contains("\nTherapist: Pat Example\n", run.Out, StringComparison.Ordinal);
        Assert.Contains("We tell you of no open red flag.", run.Out, StringComparison.Ordinal);
        Assert.Contains("\nPlan\n", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("NDI", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("From our note", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Letter_AsOfAnEarlierDay_LeavesOutWhatCameLater()
    {
        var run = await CliRun.PipeAsync(LetterStory.With(LetterStory.Revocation), "letter", "e1", "--referral", "ref1", "--from", "-", "--as-of", "2026-03-01");

        Assert.Equal((1, ""), (run.ExitCode, run.Out));
        Assert.Contains("(REC001)", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("summary e1 --from - --json", "summary", "client")]
    [InlineData("summary e1 --from - --note --guardian --json", "congratulation", "guardian")]
    public async Task Summary_AsJson_SaysWhomItAddresses(string args, string kind, string reader)
    {
        var letter = JsonDocument.Parse((await CliRun.PipeAsync(LetterStory.With(), args.Split(' '))).AssertSucceeded()).RootElement;

        Assert.Equal((kind, reader, "en"), (letter.GetProperty("kind").GetString(), letter.GetProperty("reader").GetString(), letter.GetProperty("language").GetString()));
        Assert.NotEmpty(letter.GetProperty("text").GetString()!);
    }

    [Fact]
    public async Task Letter_AsJson_HasKindScopeTextAndFindings()
    {
        var run = await CliRun.PipeAsync(LetterStory.With(), "letter", "e1", "--referral", "in1", "--from", "-", "--scope", "scores,redFlags", "--json");

        var letter = JsonDocument.Parse(run.AssertSucceeded()).RootElement;
        Assert.Equal("progressReport", letter.GetProperty("kind").GetString());
        Assert.Equal(["identity", "scores", "redFlags"], letter.GetProperty("scope").EnumerateArray().Select(item => item.GetString()));
        Assert.StartsWith("Progress report", letter.GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Empty(letter.GetProperty("findings").EnumerateArray());
    }

    [Fact]
    public async Task Card_AsJson_HasSafetyScoresAndTheNextStep()
    {
        var card = JsonDocument.Parse((await CliRun.PipeAsync(LetterStory.With(), "card", "e1", "--from", "-", "--json")).AssertSucceeded()).RootElement;

        Assert.Equal(("c1", "e1", "referring", "clear", "NDI"), (Text(card, "client"), Text(card, "episode"), Text(card, "stage"), Text(card, "safety"), Text(card, "measure")));
        Assert.Equal([30, 16, 14, 12], card.GetProperty("points").EnumerateArray().Select(point => point.GetProperty("value").GetDecimal()));
        Assert.Equal("2026-01-05", card.GetProperty("points")[0].GetProperty("day").GetString());
        Assert.Equal(("send-referral", "2026-03-04", "urgent"), (Text(card.GetProperty("next"), "command"), Text(card.GetProperty("next"), "dueOn"), Text(card.GetProperty("next"), "urgency")));
        Assert.Equal(4, Text(card, "text")!.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);

        static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();
    }

    [Theory]
    [InlineData("summary e2 --from -")]
    [InlineData("discharge-summary e2 --from -")]
    [InlineData("letter e2 --referral ref1 --from -")]
    [InlineData("card e2 --from -")]
    public async Task Write_UnknownEpisode_ExitsWith2(string args)
    {
        var run = await CliRun.PipeAsync(LetterStory.With(), args.Split(' '));

        Assert.Contains("no episode 'e2'", run.AssertRefused(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("letter e1 --referral a/b --from -", "--referral 'a/b' can't be an id.")]
    [InlineData("letter e1 --referral ref1 --from - --scope scores,cats", "--scope names 'cats'. Give some of these, separated by commas: identity, scores, plan, notes, reactions, redFlags.")]
    [InlineData("letter e1 --from -", "--referral")]
    [InlineData("card a/b --from -", "can't be an episode")]
    public async Task Write_OptionThatCannotBeRead_SaysWhatToGive(string args, string message)
    {
        var run = await CliRun.PipeAsync(LetterStory.With(), args.Split(' '));

        Assert.Contains(message, run.AssertRefused(), StringComparison.Ordinal);
    }
}
