using System.Net;
using Microsoft.Extensions.DependencyInjection;
using TherapyOutcomes.AspNetCore.Tests.Support;
using TherapyOutcomes.Storage;

namespace TherapyOutcomes.AspNetCore.Tests.Dashboard.Forms;

public sealed class FormSubmissionTests
{
    private const string Score = "/pages/episodes/e1/commands/record-score";
    private const string Concern = "/pages/episodes/e1/commands/raise-concern";
    private const string Hostile = "<script>alert('x')</script>\" onfocus=\"x()";

    [Fact]
    public async Task Post_Accepted_IsRecordedAndLeadsToTheEpisode()
    {
        await using var clinic = await StartAsync();
        var owner = clinic.For(TestUser.Owner);
        var form = await Page.GetAsync(owner, Score);

        var sent = await form.SendAsync(owner, Score, ("measure", "ODI"), ("value", "22"), ("side", ""), ("at", ""));

        Assert.Equal((HttpStatusCode.SeeOther, WebClinic.Prefix + "/pages/episodes/e1?done=record-score"), (sent.Status, sent.Location));
        Assert.Contains("22", await EventsAsync(owner), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_SentTwice_IsRecordedOnce()
    {
        await using var clinic = await StartAsync();
        var owner = clinic.For(TestUser.Owner);
        var form = await Page.GetAsync(owner, Concern);
        (string, string)[] typed = [("text", "worried about work")];

        var first = await form.SendAsync(owner, Concern, typed);
        var second = await form.SendAsync(owner, Concern, typed);

        Assert.Equal((first.Status, first.Location), (second.Status, second.Location));
        Assert.Single((await EventsAsync(owner)).Split("worried about work")[1..]);
    }

    [Fact]
    public async Task Post_Malformed_Is400WithTheErrorAtItsFieldAndWhatWasTyped()
    {
        await using var clinic = await StartAsync();
        var owner = clinic.For(TestUser.Owner);
        var form = await Page.GetAsync(owner, Score);

        var sent = await form.SendAsync(owner, Score, ("measure", "ODI"), ("value", "101"), ("device", Hostile[..20]));

        Assert.Equal(HttpStatusCode.BadRequest, sent.Status);
        Assert.Contains("aria-describedby=\"f-value-error\" aria-invalid=\"true\"", sent.Html, StringComparison.Ordinal);
        Assert.Contains("value=\"101\"", sent.Html, StringComparison.Ordinal);
        Assert.Contains("from 0 to 100", sent.Text, StringComparison.Ordinal);
        Assert.Contains("<details open>", sent.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>alert", sent.Html, StringComparison.Ordinal);
        Assert.Equal(form.HiddenValue("_command"), sent.HiddenValue("_command"));
        AccessibleForm.AssertIsComplete(sent.Html);
    }

    [Theory]
    [InlineData("yesterday", "Give a day and a time")]
    [InlineData("2099-01-01T10:00", "future")]
    public async Task Post_TimeThatCannotBe_Is400AtItsField(string at, string says)
    {
        await using var clinic = await StartAsync();
        var owner = clinic.For(TestUser.Owner);

        var sent = await (await Page.GetAsync(owner, Concern)).SendAsync(owner, Concern, ("text", "worried"), ("at", at));

        Assert.Equal(HttpStatusCode.BadRequest, sent.Status);
        Assert.Contains("id=\"f-at-error\"", sent.Html, StringComparison.Ordinal);
        Assert.Contains(says, sent.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_Refused_Is422WithTheRuleAndWhatToDoInstead()
    {
        await using var clinic = await StartAsync();
        var owner = clinic.For(TestUser.Owner);
        const string Send = "/pages/episodes/e1/commands/send-referral";

        var sent = await (await Page.GetAsync(owner, Send)).SendAsync(owner, Send, ("referral", "r1"), ("scope", "notes"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, sent.Status);
        Assert.Contains("(REF002)", sent.Html, StringComparison.Ordinal);
        Assert.Contains("value=\"notes\" checked", sent.Html, StringComparison.Ordinal);
        Assert.Contains("/pages/clients/c1/commands/grant-consent", sent.Html.Split("What to do instead")[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_EmptyReason_IsRefusedAtTheReason()
    {
        await using var clinic = await StartAsync();
        var owner = clinic.For(TestUser.Owner);
        const string NoReferral = "/pages/episodes/e1/commands/decide-no-referral";

        var sent = await (await Page.GetAsync(owner, NoReferral)).SendAsync(owner, NoReferral, ("reason", " "));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, sent.Status);
        Assert.Contains("id=\"f-reason-error\"", sent.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_OthersRecordedMeanwhile_AsksToCheckFirst()
    {
        await using var clinic = await StartAsync();
        var (owner, other) = (clinic.For(TestUser.Owner), clinic.For(new TestUser("ben", "default", Enum.GetValues<OutcomeArea>())));
        var form = await Page.GetAsync(owner, Concern);
        using var theirs = await other.SendAsync(WebStory.Command("""{"type":"record-score","episode":"e1","measure":"ODI","value":21}"""));

        var sent = await form.SendAsync(owner, Concern, ("text", "worried"));
        var again = await sent.SendAsync(owner, Concern, ("text", "worried"));

        Assert.Equal((HttpStatusCode.Conflict, HttpStatusCode.SeeOther), (sent.Status, again.Status));
        Assert.Contains("by ben", sent.Text, StringComparison.Ordinal);
        Assert.Contains("worried", sent.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_OneselfRecordedMeanwhile_IsRecorded()
    {
        await using var clinic = await StartAsync();
        var owner = clinic.For(TestUser.Owner);
        var form = await Page.GetAsync(owner, Concern);
        using var own = await owner.SendAsync(WebStory.Command("""{"type":"record-score","episode":"e1","measure":"ODI","value":21}"""));

        Assert.Equal(HttpStatusCode.SeeOther, (await form.SendAsync(owner, Concern, ("text", "worried"))).Status);
    }

    [Fact]
    public async Task Post_Busy_SaysSoAndKeepsWhatWasTyped()
    {
        await using var clinic = await WebClinic.StartAsync(services: BusyStore.Add);
        var owner = clinic.For(TestUser.Owner);
        await WebStory.PlayAsync(owner);
        var form = await Page.GetAsync(owner, Concern);
        clinic.Services.GetRequiredService<BusyStore>().IsBusy = true;

        var sent = await form.SendAsync(owner, Concern, ("text", "worried"));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, sent.Status);
        Assert.Contains("somebody else is changing the record", sent.Text, StringComparison.Ordinal);
        Assert.Contains("worried", sent.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_WithoutTheArea_Is403AndRecordsNothing()
    {
        await using var clinic = await StartAsync();
        var owner = clinic.For(TestUser.Owner);
        var form = await Page.GetAsync(owner, Concern);
        var before = await EventsAsync(owner);

        var sent = await form.SendAsync(clinic.For(new TestUser("ada", "default", OutcomeArea.Read)), Concern, ("text", "worried"));

        Assert.Equal(HttpStatusCode.Forbidden, sent.Status);
        Assert.Equal(before, await EventsAsync(owner));
    }

    [Fact]
    public async Task Post_WithoutToken_IsStale()
    {
        await using var clinic = await StartAsync();
        var owner = clinic.For(TestUser.Owner);

        var sent = await new Page(HttpStatusCode.OK, "", null, null).SendAsync(owner, Concern, ("text", "worried"), ("concern", "k9"));

        Assert.Equal(HttpStatusCode.BadRequest, sent.Status);
        Assert.DoesNotContain("worried", await EventsAsync(owner), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_AnotherRecordInTheForm_IsIgnored()
    {
        await using var clinic = await StartAsync();
        var owner = clinic.For(TestUser.Owner);

        var sent = await (await Page.GetAsync(owner, Concern)).SendAsync(owner, Concern, ("text", "worried"), ("episode", "e9"), ("actor", "mallory"), ("clinic", "elsewhere"));

        Assert.Equal(HttpStatusCode.SeeOther, sent.Status);
        Assert.DoesNotContain("mallory", await EventsAsync(owner), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_EveryFieldOfEveryCommandHostile_ComesBackEncoded()
    {
        await using var clinic = await StartAsync();
        var owner = clinic.For(TestUser.Owner);
        foreach (var command in AllForms.Commands)
        {
            var path = FormPageTests.PathOf(command);
            var form = await Page.GetAsync(owner, path);
            if (form.Status != HttpStatusCode.OK)
            {
                form = await Page.GetAsync(owner, Concern); // for its token
            }

            (string, string)[] typed = [.. AllForms.AllFields(command).Select(field => field.Path).Concat(["selfCare[0].what", "selfCare[1].when", "_command", "_version"]).Distinct().Select(field => (field, Hostile))];
            var sent = await form.SendAsync(owner, path, typed);

            Assert.True(sent.Status is HttpStatusCode.BadRequest or HttpStatusCode.UnprocessableEntity, $"{command}: {sent.Status}");
            Assert.DoesNotContain("<script>alert", sent.Html, StringComparison.Ordinal);
            Assert.DoesNotContain("\" onfocus=\"x()", sent.Html, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Post_Consent_IsRecordedForTheClient()
    {
        await using var clinic = await StartAsync();
        var owner = clinic.For(TestUser.Owner);
        const string Grant = "/pages/clients/c1/commands/grant-consent";

        var sent = await (await Page.GetAsync(owner, Grant)).SendAsync(owner, Grant, ("purposes", "family"), ("recipients", "Jo, sister"), ("scope", "plan"), ("scope", "scores"));

        Assert.Equal((HttpStatusCode.SeeOther, WebClinic.Prefix + "/pages/clients/c1?done=grant-consent"), (sent.Status, sent.Location));
        Assert.Contains("Jo, sister", await (await owner.GetAsync(WebClinic.Prefix + "/clients/c1/events")).Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_Form_IsInTheAccessLog()
    {
        await using var clinic = await StartAsync();
        await Page.GetAsync(clinic.For(TestUser.Owner), Concern);

        var accesses = await clinic.Store.ListAccessAsync(new AccessQuery { Clinic = ClinicId.Default }, 100, CancellationToken.None);

        Assert.Contains(accesses, access => access.Entry is { Kind: AccessKind.PossibleCommands } entry && entry.Record.ToString() == "episode/e1");
    }

    private static async Task<string> EventsAsync(HttpClient client) => await (await client.GetAsync(WebClinic.Prefix + "/episodes/e1/events")).Content.ReadAsStringAsync();

    private static async Task<WebClinic> StartAsync()
    {
        var clinic = await WebClinic.StartAsync();
        await WebStory.PlayAsync(clinic.For(TestUser.Owner));
        return clinic;
    }
}
