using System.Net;
using TherapyOutcomes.AspNetCore.Tests.Support;

namespace TherapyOutcomes.AspNetCore.Tests.Dashboard.Forms;

/// <summary>Forms that know what follows from an answer, and ask back where a slip would do harm.</summary>
public sealed class FormGuidanceTests
{
    private const string Score = WebClinic.Prefix + "/pages/episodes/e1/commands/record-score";
    private const string Screen = WebClinic.Prefix + "/pages/episodes/e1/commands/screen-red-flags";
    private const string Check = WebClinic.Prefix + "/pages/episodes/e1/commands/check-reactions";

    [Fact]
    public async Task Post_ScreeningWithAnswersOfYesAlone_CountsThemAsAsked()
    {
        await using var clinic = await WebStory.StartAsync();
        var owner = clinic.BrowserOf(TestUser.Owner);

        var sent = await owner.FillAsync(await owner.GetAsync(Screen), Screen, ("asked", "dvt"), ("positive", "stroke"), ("positive", "dvt"));

        Assert.Equal(HttpStatusCode.SeeOther, sent.Status);
        Assert.Contains("\"asked\":[\"dvt\",\"stroke\"],\"positive\":[\"stroke\",\"dvt\"]", (await EventsAsync(clinic)).Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_ScreeningThatAskedAboutNothing_IsAskedAgainAndNothingIsRecorded()
    {
        await using var clinic = await WebStory.StartAsync();
        var owner = clinic.BrowserOf(TestUser.Owner);
        var before = await EventsAsync(clinic);

        var sent = await owner.FillAsync(await owner.GetAsync(Screen), Screen);

        Assert.Equal(HttpStatusCode.BadRequest, sent.Status);
        Assert.Contains("Tick at least one", sent.Text, StringComparison.Ordinal);
        Assert.Equal(before, await EventsAsync(clinic));
        AccessibleForm.AssertIsComplete(sent.Html);
    }

    [Theory]
    [InlineData(WebClinic.Prefix + "/pages/new-episode", "practitioner")]
    [InlineData(WebClinic.Prefix + "/pages/episodes/e1/commands/transfer-episode", "to")]
    [InlineData(Score, "rater")]
    public async Task Get_FieldForAPractitioner_OffersThoseOfTheClinic(string path, string field)
    {
        await using var clinic = await WebStory.StartAsync("""{"type":"open-episode","episode":"e2","client":"c2","practitioner":"ben","complaint":"neck","primaryMeasure":"NDI","chronicity":"acute"}""");

        var page = await clinic.BrowserOf(TestUser.Owner).GetAsync(path);

        Assert.Contains($"list=\"f-{field}-list\"", page.Html, StringComparison.Ordinal);
        Assert.Matches($"(?s)<datalist id=\"f-{field}-list\">\\s*<option value=\"ada\"></option>\\s*<option value=\"ben\"></option>", page.Html);
        Assert.Contains("Choose one of the clinic’s practitioners", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_PractitionersOfAnotherClinic_AreNotOffered()
    {
        await using var clinic = await WebStory.StartAsync();

        Assert.DoesNotContain("value=\"ada\"", (await clinic.BrowserOf(TestUser.Elsewhere).GetAsync(WebClinic.Prefix + "/pages/new-episode")).Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "You have just recorded that there was a reaction.")]
    [InlineData("es", "Acaba de registrar que hubo una reacción.")]
    public async Task Post_ThereWasAReaction_LeadsToItsReport(string language, string says)
    {
        await using var clinic = await WebStory.StartAsync();
        var owner = clinic.BrowserOf(TestUser.Owner);

        var sent = await owner.FillAsync(await owner.GetAsync(Check), Check, ("session", "s1"), ("found", "some"));
        var next = await owner.GetAsync(sent.Location!, language);

        Assert.Equal((HttpStatusCode.SeeOther, "/outcomes/pages/episodes/e1/commands/report-reaction"), (sent.Status, sent.Location?.Split('?')[0]));
        Assert.Contains(says, next.Text, StringComparison.Ordinal);
        Assert.Contains("name=\"intensity\"", next.Html, StringComparison.Ordinal);
        Assert.DoesNotContain(says, (await owner.GetAsync(WebClinic.Prefix + "/pages/episodes/e1/commands/report-reaction", language)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_ThereWasNoReaction_LeadsToTheEpisode()
    {
        await using var clinic = await WebStory.StartAsync();
        var owner = clinic.BrowserOf(TestUser.Owner);

        var sent = await owner.FillAsync(await owner.GetAsync(Check), Check, ("session", "s1"), ("found", "none"));

        Assert.Equal((HttpStatusCode.SeeOther, "/outcomes/pages/episodes/e1"), (sent.Status, sent.Location?.Split('?')[0]));
    }

    [Fact]
    public async Task Post_ScoreBeforeTheEpisode_AsksOnceAndThenRecordsIt()
    {
        await using var clinic = await WebStory.StartAsync();
        var owner = clinic.BrowserOf(TestUser.Owner);
        (string, string)[] typed = [("measure", "ODI"), ("value", "41"), ("at", "2025-01-05T09:00")];
        var before = await EventsAsync(clinic);

        var asked = await owner.FillAsync(await owner.GetAsync(Score), Score, typed);
        var unanswered = await owner.FillAsync(asked, Score, typed);
        var otherDay = await owner.FillAsync(asked, Score, ("measure", "ODI"), ("value", "41"), ("at", "2024-01-05T09:00"), ("_before", "2025-01-05T09:00"));
        var after = await EventsAsync(clinic);
        var answered = await owner.FillAsync(asked, Score, [.. typed, ("_before", "2025-01-05T09:00")]);

        Assert.All([asked, unanswered, otherDay], page => Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status));
        Assert.Contains("before this episode began (5 January 2026)", asked.Text, StringComparison.Ordinal);
        Assert.Contains("name=\"_before\" value=\"2025-01-05T09:00\"", asked.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("name=\"_before\" value=\"2024-01-05T09:00\" checked", otherDay.Html, StringComparison.Ordinal);
        Assert.Equal(before, after);
        Assert.Equal(HttpStatusCode.SeeOther, answered.Status);
        AccessibleForm.AssertIsComplete(asked.Html);
    }

    [Fact]
    public async Task Post_ScoreOnTheFirstDay_IsNotAskedAbout()
    {
        await using var clinic = await WebStory.StartAsync();
        var owner = clinic.BrowserOf(TestUser.Owner);

        var sent = await owner.FillAsync(await owner.GetAsync(Score), Score, ("measure", "ODI"), ("value", "41"), ("at", "2026-01-05T00:00"));

        Assert.Equal(HttpStatusCode.SeeOther, sent.Status);
    }

    [Fact]
    public async Task Post_AnsweredQuestionAndAnotherMistake_KeepsTheAnswer()
    {
        await using var clinic = await WebStory.StartAsync();
        var owner = clinic.BrowserOf(TestUser.Owner);

        var sent = await owner.FillAsync(await owner.GetAsync(Score), Score, ("measure", "ODI"), ("value", "141"), ("at", "2025-01-05T09:00"), ("_before", "2025-01-05T09:00"));

        Assert.Equal(HttpStatusCode.BadRequest, sent.Status);
        Assert.Contains("name=\"_before\" value=\"2025-01-05T09:00\" checked", sent.Html, StringComparison.Ordinal);
    }

    public static TheoryData<string, (string, string)[]> FormsThatAreNotOurs => new()
    {
        { "unknown", [("value", "22"), ("measure", "ODI"), ("clearance", "yes")] },
        { "of another command", [("value", "22"), ("measure", "ODI"), ("text", "x")] },
        { "repeated", [("value", "22"), ("value", "23"), ("measure", "ODI")] },
        { "repeated with the same", [("value", "22"), ("measure", "ODI"), ("measure", "ODI")] },
        { "repeated of the page's own", [("value", "22"), ("measure", "ODI"), ("_version", "1"), ("_version", "2")] },
        { "differently written", [("Value", "22"), ("measure", "ODI")] },
    };

    [Theory]
    [MemberData(nameof(FormsThatAreNotOurs))]
    public async Task Post_FieldsThatTheFormDoesNotHave_AreRefusedAndWhatWasTypedStays(string what, (string, string)[] typed)
    {
        await using var clinic = await WebStory.StartAsync();
        var owner = clinic.BrowserOf(TestUser.Owner);
        var before = await EventsAsync(clinic);

        var sent = await owner.PostAsync(Score, Changed(await owner.GetAsync(Score), typed));

        Assert.True(sent.Status == HttpStatusCode.BadRequest, what);
        Assert.Contains("This form was changed, or is from an older version of these pages.", sent.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("clearance", sent.Html, StringComparison.Ordinal);
        Assert.Equal(before, await EventsAsync(clinic));
        Assert.Equal(HttpStatusCode.SeeOther, (await owner.FillAsync(sent, Score, ("value", "22"), ("measure", "ODI"))).Status);
    }

    [Fact]
    public async Task Post_ListWithSeveralValues_IsTaken()
    {
        await using var clinic = await WebStory.StartAsync();
        var owner = clinic.BrowserOf(TestUser.Owner);

        var sent = await owner.FillAsync(await owner.GetAsync(Screen), Screen, ("asked", "dvt"), ("asked", "stroke"));

        Assert.Equal(HttpStatusCode.SeeOther, sent.Status);
    }

    // A name in other letters takes the place of the form's own: sent beside it, it would only be a repetition.
    private static IEnumerable<KeyValuePair<string, string>> Changed(WebPage form, (string Name, string Value)[] typed) => form.FormFields
        .Where(field => typed.All(one => !string.Equals(one.Name, field.Key, StringComparison.OrdinalIgnoreCase)))
        .Concat(typed.Select(one => KeyValuePair.Create(one.Name, one.Value)));

    private static Task<string> EventsAsync(WebClinic clinic) => clinic.For(TestUser.Owner).GetStringAsync(WebClinic.Prefix + "/episodes/e1/events");
}
