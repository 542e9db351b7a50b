using System.Net;
using Microsoft.Extensions.DependencyInjection;
using TherapyOutcomes.AspNetCore.Tests.Support;
using TherapyOutcomes.Storage;

namespace TherapyOutcomes.AspNetCore.Tests.Dashboard.Forms;

public sealed class FormSubmissionTests
{
    private const string Score = WebClinic.Prefix + "/pages/episodes/e1/commands/record-score";
    private const string Concern = WebClinic.Prefix + "/pages/episodes/e1/commands/raise-concern";
    private const string Hostile = "<script>alert('x')</script>\" onfocus=\"x()";

    [Fact]
    public async Task Post_Accepted_IsRecordedAndLeadsToTheEpisode()
    {
        await using var clinic = await WebStory.StartAsync();
        var owner = clinic.BrowserOf(TestUser.Owner);
        var form = await owner.GetAsync(Score);

        var sent = await owner.FillAsync(form, Score, ("measure", "ODI"), ("value", "22"), ("side", ""), ("at", ""));

        Assert.Equal((HttpStatusCode.SeeOther, WebClinic.Prefix + "/pages/episodes/e1"), (sent.Status, sent.Location?.Split('?')[0]));
        Assert.Contains("22", await EventsAsync(clinic), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_SentTwice_IsRecordedOnce()
    {
        await using var clinic = await WebStory.StartAsync();
        var owner = clinic.BrowserOf(TestUser.Owner);
        var form = await owner.GetAsync(Concern);
        (string, string)[] typed = [("text", "worried about work")];

        var first = await owner.FillAsync(form, Concern, typed);
        var second = await owner.FillAsync(form, Concern, typed);

        Assert.Equal((first.Status, first.Location?.Split('?')[0]), (second.Status, second.Location?.Split('?')[0]));
        Assert.Single((await EventsAsync(clinic)).Split("worried about work")[1..]);
    }

    [Fact]
    public async Task Post_Malformed_Is400WithTheErrorAtItsFieldAndWhatWasTyped()
    {
        await using var clinic = await WebStory.StartAsync();
        var owner = clinic.BrowserOf(TestUser.Owner);
        var form = await owner.GetAsync(Score);

        var sent = await owner.FillAsync(form, Score, ("measure", "ODI"), ("value", "101"), ("device", Hostile[..20]));

        Assert.Equal(HttpStatusCode.BadRequest, sent.Status);
        Assert.Contains("aria-describedby=\"f-value-error\" aria-invalid=\"true\"", sent.Html, StringComparison.Ordinal);
        Assert.Contains("value=\"101\"", sent.Html, StringComparison.Ordinal);
        Assert.Contains("from 0 to 100", sent.Text, StringComparison.Ordinal);
        Assert.Contains("<details open>", sent.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>alert", sent.Html, StringComparison.Ordinal);
        Assert.Equal(form.ValueOf("_command"), sent.ValueOf("_command"));
        AccessibleForm.AssertIsComplete(sent.Html);
    }

    [Theory]
    [InlineData("yesterday", "Give a day and a time")]
    [InlineData("2099-01-01T10:00", "future")]
    public async Task Post_TimeThatCannotBe_Is400AtItsField(string at, string says)
    {
        await using var clinic = await WebStory.StartAsync();
        var owner = clinic.BrowserOf(TestUser.Owner);

        var sent = await owner.FillAsync(await owner.GetAsync(Concern), Concern, ("text", "worried"), ("at", at));

        Assert.Equal(HttpStatusCode.BadRequest, sent.Status);
        Assert.Contains("id=\"f-at-error\"", sent.Html, StringComparison.Ordinal);
        Assert.Contains(says, sent.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_Refused_Is422WithTheRuleAndWhatToDoInstead()
    {
        await using var clinic = await WebStory.StartAsync();
        var owner = clinic.BrowserOf(TestUser.Owner);
        const string Send = WebClinic.Prefix + "/pages/episodes/e1/commands/send-referral";

        var sent = await owner.FillAsync(await owner.GetAsync(Send), Send, ("referral", "r1"), ("scope", "notes"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, sent.Status);
        Assert.Contains("(REF002)", sent.Html, StringComparison.Ordinal);
        Assert.Contains("value=\"notes\" checked", sent.Html, StringComparison.Ordinal);
        Assert.Contains("/pages/clients/c1/commands/grant-consent", sent.Html.Split("What to do instead")[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_EmptyReason_IsRefusedAtTheReason()
    {
        await using var clinic = await WebStory.StartAsync();
        var owner = clinic.BrowserOf(TestUser.Owner);
        const string NoReferral = WebClinic.Prefix + "/pages/episodes/e1/commands/decide-no-referral";

        var sent = await owner.FillAsync(await owner.GetAsync(NoReferral), NoReferral, ("reason", " "));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, sent.Status);
        Assert.Contains("id=\"f-reason-error\"", sent.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_OthersRecordedMeanwhile_AsksToCheckFirst()
    {
        await using var clinic = await WebStory.StartAsync();
        var (owner, other) = (clinic.BrowserOf(TestUser.Owner), clinic.For(new TestUser("ben", "default", Enum.GetValues<OutcomeArea>())));
        var form = await owner.GetAsync(Concern);
        using var theirs = await other.SendAsync(WebStory.Command("""{"type":"record-score","episode":"e1","measure":"ODI","value":21}"""));

        var sent = await owner.FillAsync(form, Concern, ("text", "worried"));
        var again = await owner.FillAsync(sent, Concern, ("text", "worried"));

        Assert.Equal((HttpStatusCode.Conflict, HttpStatusCode.SeeOther), (sent.Status, again.Status));
        Assert.Contains("by ben", sent.Text, StringComparison.Ordinal);
        Assert.Contains("worried", sent.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_OneselfRecordedMeanwhile_IsRecorded()
    {
        await using var clinic = await WebStory.StartAsync();
        var owner = clinic.BrowserOf(TestUser.Owner);
        var form = await owner.GetAsync(Concern);
        using var own = await clinic.For(TestUser.Owner).SendAsync(WebStory.Command("""{"type":"record-score","episode":"e1","measure":"ODI","value":21}"""));

        Assert.Equal(HttpStatusCode.SeeOther, (await owner.FillAsync(form, Concern, ("text", "worried"))).Status);
    }

    [Fact]
    public async Task Post_Busy_SaysSoAndKeepsWhatWasTyped()
    {
        await using var clinic = await WebClinic.StartAsync(services: BusyStore.Add);
        var owner = clinic.BrowserOf(TestUser.Owner);
        await WebStory.PlayAsync(clinic.For(TestUser.Owner));
        var form = await owner.GetAsync(Concern);
        clinic.Services.GetRequiredService<BusyStore>().IsBusy = true;

        var sent = await owner.FillAsync(form, Concern, ("text", "worried"));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, sent.Status);
        Assert.Contains("somebody else is changing the record", sent.Text, StringComparison.Ordinal);
        Assert.Contains("worried", sent.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_WithoutTheArea_Is403AndRecordsNothing()
    {
        await using var clinic = await WebStory.StartAsync();
        var owner = clinic.BrowserOf(TestUser.Owner);
        var form = await owner.GetAsync(Concern);
        var before = await EventsAsync(clinic);

        var sent = await owner.As(clinic.For(new TestUser("ada", "default", OutcomeArea.Read))).FillAsync(form, Concern, ("text", "worried"));

        Assert.Equal(HttpStatusCode.Forbidden, sent.Status);
        Assert.Equal(before, await EventsAsync(clinic));
    }

    [Fact]
    public async Task Post_WithoutToken_IsStale()
    {
        await using var clinic = await WebStory.StartAsync();
        var owner = clinic.BrowserOf(TestUser.Owner);

        var sent = await owner.PostAsync(Concern, [new("text", "worried"), new("concern", "k9")]);

        Assert.Equal(HttpStatusCode.BadRequest, sent.Status);
        Assert.DoesNotContain("worried", await EventsAsync(clinic), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_AnotherRecordInTheForm_RecordsNothing()
    {
        await using var clinic = await WebStory.StartAsync();
        var owner = clinic.BrowserOf(TestUser.Owner);

        var sent = await owner.FillAsync(await owner.GetAsync(Concern), Concern, ("text", "worried"), ("episode", "e9"), ("actor", "mallory"), ("clinic", "elsewhere"));

        Assert.Equal(HttpStatusCode.BadRequest, sent.Status);
        Assert.DoesNotContain("worried", await EventsAsync(clinic), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_EveryFieldOfEveryCommandHostile_ComesBackEncoded()
    {
        await using var clinic = await WebStory.StartAsync();
        var owner = clinic.BrowserOf(TestUser.Owner);
        foreach (var command in AllForms.Commands)
        {
            var path = FormPageTests.PathOf(command);
            var form = await owner.GetAsync(path);
            if (form.Status != HttpStatusCode.OK)
            {
                form = await owner.GetAsync(Concern); // for its token
            }

            (string, string)[] typed = [.. AllForms.Inputs(command).Concat(["_command", "_version", "_before"]).Select(field => (field, Hostile))];
            var sent = await owner.FillAsync(form, path, typed);

            Assert.True(sent.Status is HttpStatusCode.BadRequest or HttpStatusCode.UnprocessableEntity, $"{command}: {sent.Status}");
            Assert.DoesNotContain("<script>alert", sent.Html, StringComparison.Ordinal);
            Assert.DoesNotContain("\" onfocus=\"x()", sent.Html, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Post_Consent_IsRecordedForTheClient()
    {
        await using var clinic = await WebStory.StartAsync();
        var owner = clinic.BrowserOf(TestUser.Owner);
        const string Grant = WebClinic.Prefix + "/pages/clients/c1/commands/grant-consent";

        var sent = await owner.FillAsync(await owner.GetAsync(Grant), Grant, ("purposes", "family"), ("recipients", "Jo, sister"), ("scope", "plan"), ("scope", "scores"));

        Assert.Equal((HttpStatusCode.SeeOther, WebClinic.Prefix + "/pages/clients/c1"), (sent.Status, sent.Location?.Split('?')[0]));
        Assert.Contains("Jo, sister", (await owner.GetAsync(WebClinic.Prefix + "/clients/c1/events")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_Form_IsInTheAccessLog()
    {
        await using var clinic = await WebStory.StartAsync();
        await clinic.BrowserOf(TestUser.Owner).GetAsync(Concern);

        var accesses = await clinic.Store.ListAccessAsync(new AccessQuery { Clinic = ClinicId.Default }, 100, CancellationToken.None);

        Assert.Contains(accesses, access => access.Entry is { Kind: AccessKind.PossibleCommands } entry && entry.Record.ToString() == "episode/e1");
    }

    private static Task<string> EventsAsync(WebClinic clinic, string record = "episodes/e1") => clinic.For(TestUser.Owner).GetStringAsync($"{WebClinic.Prefix}/{record}/events");
}
