using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using TherapyOutcomes.AspNetCore.Dashboard.Forms;
using TherapyOutcomes.AspNetCore.Tests.Support;
using TherapyOutcomes.Serialization;

namespace TherapyOutcomes.AspNetCore.Tests.Dashboard.Forms;

/// <summary>Whatever goes wrong with a form, its page calls fields, values and commands by their labels, and not as programs do.</summary>
public sealed partial class ShownNamesTests
{
    private static readonly string[] Names = [.. NamesOfPrograms().Distinct(StringComparer.Ordinal)];

    [Fact]
    public void Names_OfTheSchema_AreThoseThatNoReaderKnows() =>
        Assert.All(["legalBasis", "publicCelebration", "selfCareDeclined", "confirm-plan"], name => Assert.Contains(name, Names));

    [Theory]
    [InlineData("en", "")]
    [InlineData("en", "?!")]
    [InlineData("en", "0001-01-01")]
    [InlineData("en", "-999999999")]
    [InlineData("es", "")]
    [InlineData("es", "?!")]
    [InlineData("es", "0001-01-01T00:00")]
    public async Task Post_EveryFormEmptyOrWrong_ShowsNoNamesOfPrograms(string language, string typed)
    {
        await using var clinic = await WebStory.StartAsync();
        var owner = BrowserOf(clinic, language);
        var token = (await owner.GetAsync(FormPageTests.PathOf("raise-concern"))).FormFields.Where(field => field.Key.StartsWith("__", StringComparison.Ordinal)).ToList();
        foreach (var command in AllForms.Commands)
        {
            var path = FormPageTests.PathOf(command);
            var form = await owner.GetAsync(path);
            AssertIsInWords(command, form);
            var sent = form.Status == HttpStatusCode.OK
                ? await owner.FillAsync(form, path, [.. Fill(command, typed)])
                : await owner.PostAsync(path, [.. token, .. Fill(command, typed).Select(field => KeyValuePair.Create(field.Name, field.Value))]);
            if (sent.Status != HttpStatusCode.SeeOther)
            {
                AssertIsInWords(command, sent);
                AccessibleForm.AssertIsComplete(sent.Html);
            }
        }
    }

    [Theory]
    [InlineData("en", "required-by-law", "Law that requires it")]
    [InlineData("es", "required-by-law", "Ley que lo exige")]
    [InlineData("en", "client-request", "In “Recipient”, give the client’s id.")]
    [InlineData("en", "referral", "missing: any consent")]
    [InlineData("es", "referral", "falta: cualquier consentimiento")]
    public async Task Post_RefusedDisclosure_NamesTheFieldByItsLabel(string language, string purpose, string says)
    {
        await using var clinic = await WebStory.StartAsync();
        var owner = BrowserOf(clinic, language);
        const string Disclose = WebClinic.Prefix + "/pages/clients/c1/commands/disclose";
        var wire = AllForms.Fields("disclose").Single(field => field.Path == "purpose").Options.Single(option => Kebab(option.Value) == purpose).Value;

        var sent = await owner.FillAsync(await owner.GetAsync(Disclose), Disclose, ("purpose", wire), ("recipient", "Jo"), ("reason", "she asked"), ("legalBasis", ""));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, sent.Status);
        Assert.Contains(says, sent.Text, StringComparison.Ordinal);
        AssertIsInWords("disclose", sent);
    }

    [Theory]
    [InlineData("discontinue", "en", "The reason is empty (Reason).")]
    [InlineData("decide-no-referral", "es", "(Motivo)")]
    public async Task Post_EmptyReason_NamesTheFieldByItsLabel(string command, string language, string says)
    {
        await using var clinic = await WebStory.StartAsync();
        var owner = BrowserOf(clinic, language);
        var path = FormPageTests.PathOf(command);

        var sent = await owner.FillAsync(await owner.GetAsync(path), path, [("reason", " "), .. command == "discontinue" ? [("kind", "other")] : Array.Empty<(string, string)>()]);

        Assert.Contains(says, sent.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("grant-consent", "purposes", "Tick at least one.")]
    [InlineData("grant-consent", "recipients", "Give at least one.")]
    [InlineData("record-score", "measure", "Choose one.")]
    [InlineData("adjust-plan", "techniques", "This would change nothing.")]
    [InlineData("record-score", "value", "Give either the score or the answers")]
    [InlineData("record-preference", "contact", "Answer at least one of the two questions.")]
    public async Task Post_Empty_SaysWhatIsMissingAtItsField(string command, string field, string says)
    {
        await using var clinic = await WebStory.StartAsync();
        var owner = BrowserOf(clinic, "en");
        var path = FormPageTests.PathOf(command);
        (string, string)[] typed = command switch
        {
            "grant-consent" when field == "recipients" => [("purposes", "family")],
            "adjust-plan" => [("reason", "better")],
            "record-score" => [("measure", field == "measure" ? "" : "ODI")],
            _ => [],
        };

        var sent = await owner.FillAsync(await owner.GetAsync(path), path, typed);

        Assert.Equal(HttpStatusCode.BadRequest, sent.Status);
        Assert.Contains($"<p class=\"error\" id=\"f-{field}-error\">{says}", sent.Html, StringComparison.Ordinal);
    }

    [Fact]
    public void Error_ScreeningOfNothing_AsksToTickOne()
    {
        var error = CommandReader.Read("{}").Error! with { Code = ErrorCodes.ValueOutOfRange, Field = "asked", Message = "The list is empty.", Allowed = "at least one entry" };
        var fields = AllForms.Fields("screen-red-flags");
        var reading = FormWriter.Write([], fields, FormValues.None, TimeZoneInfo.Utc);

        var trouble = new FormErrors("screen-red-flags", fields, FormValues.None, AspNetCore.Dashboard.Words.DashboardWords.English).Of(error, reading);

        Assert.Equal(("asked", "Tick at least one."), (trouble.Path, trouble.Text));
    }

    private static void AssertIsInWords(string command, WebPage page)
    {
        var shown = string.Join(' ', page.Tree.DescendantNodes().OfType<XText>().Select(text => text.Value));
        Assert.All(Names, name => Assert.False(Regex.IsMatch(shown, $@"(?<![\w-]){Regex.Escape(name)}(?![\w-])"), $"{command} shows {name}: {shown}"));
    }

    // Every name that no reader would take for a word: those of two words or more.
    private static IEnumerable<string> NamesOfPrograms()
    {
        using var schema = JsonDocument.Parse(CommandSchema.Write());
        foreach (var text in Quoted().Matches(schema.RootElement.GetRawText()).Select(match => match.Groups[1].Value))
        {
            if (CamelCase().IsMatch(text))
            {
                yield return text;
            }
        }

        foreach (var command in AllForms.Commands.Where(command => command.Contains('-', StringComparison.Ordinal)))
        {
            yield return command;
        }
    }

    private static IEnumerable<(string Name, string Value)> Fill(string command, string typed) => AllForms.Fields(command)
        .Where(field => field.Kind != FieldKind.NewId)
        .SelectMany(field => AllForms.Inputs(command).Where(path => path == field.Path || path.StartsWith(field.Path + ".", StringComparison.Ordinal) || path.StartsWith(field.Path + "[", StringComparison.Ordinal)))
        .Select(path => (path, typed));

    private static string Kebab(string name) => JsonNamingPolicy.KebabCaseLower.ConvertName(name);

    private static PageBrowser BrowserOf(WebClinic clinic, string language)
    {
        var browser = clinic.BrowserOf(TestUser.Owner);
        browser.Headers["Accept-Language"] = language;
        return browser;
    }

    [GeneratedRegex("\"([A-Za-z][A-Za-z-]*)\"")]
    private static partial Regex Quoted();

    [GeneratedRegex("^[a-z]+[A-Z]")]
    private static partial Regex CamelCase();
}
