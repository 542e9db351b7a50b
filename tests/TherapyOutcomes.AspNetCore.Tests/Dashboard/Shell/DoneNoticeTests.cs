using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using TherapyOutcomes.AspNetCore.Dashboard.Words;
using TherapyOutcomes.AspNetCore.Tests.Dashboard.Forms;
using TherapyOutcomes.AspNetCore.Tests.Support;

namespace TherapyOutcomes.AspNetCore.Tests.Dashboard.Shell;

public sealed class DoneNoticeTests
{
    private const string Concern = WebClinic.Prefix + "/pages/episodes/e1/commands/raise-concern";
    private const string Episode = WebClinic.Prefix + "/pages/episodes/e1";

    [Theory]
    [InlineData("en", "Recorded: concern.")]
    [InlineData("es", "Registrado: preocupación.")]
    public async Task Get_AfterAForm_SaysWhatWasRecordedAlsoOnReload(string language, string says)
    {
        await using var clinic = await WebStory.StartAsync();
        var owner = clinic.BrowserOf(TestUser.Owner);

        var sent = await owner.FillAsync(await owner.GetAsync(Concern), Concern, ("text", "worried"));

        Assert.Contains(says, (await owner.GetAsync(sent.Location!, language)).Text, StringComparison.Ordinal);
        Assert.Contains(says, (await owner.GetAsync(sent.Location!, language)).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/pages/clients/c1", "grant-consent", "Recorded: consent to share information.")]
    [InlineData("/pages/practitioners/ada", "record-education", "Recorded: course.")]
    public async Task Get_AfterAFormOfAnotherRecord_SaysSoThere(string record, string command, string says)
    {
        await using var clinic = await WebStory.StartAsync();
        var owner = clinic.BrowserOf(TestUser.Owner);
        (string, string)[] typed = command == "grant-consent"
            ? [("purposes", "family"), ("recipients", "Jo"), ("scope", "plan")]
            : [("title", "Ethics"), ("body", "board"), ("credits", "2"), ("category", "ethics"), ("delivery", "in-person"), ("completedOn", "2026-01-12")];
        var path = $"{WebClinic.Prefix}{record}/commands/{command}";
        var form = await owner.GetAsync(path);

        var sent = await owner.FillAsync(form, path, [.. typed.Where(field => form.Html.Contains($"name=\"{field.Item1}\"", StringComparison.Ordinal))]);

        Assert.Contains(says, (await owner.GetAsync(sent.Location!)).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("record-score")]
    [InlineData("pwned%3Cb%3E")]
    [InlineData("CfDJ8N")]
    [InlineData("")]
    public async Task Get_MadeUp_SaysNothing(string done)
    {
        await using var clinic = await WebStory.StartAsync();

        AssertSaysNothing(await clinic.BrowserOf(TestUser.Owner).GetAsync($"{Episode}?done={done}"));
    }

    [Fact]
    public async Task Get_OfAnotherUserOrRecord_SaysNothing()
    {
        await using var clinic = await WebStory.StartAsync();
        var owner = clinic.BrowserOf(TestUser.Owner);
        using var second = await clinic.For(TestUser.Owner).SendAsync(WebStory.Command("""{"type":"open-episode","episode":"e2","client":"c1","practitioner":"ada","complaint":"neck","primaryMeasure":"NDI","chronicity":"acute"}"""));
        var sent = await owner.FillAsync(await owner.GetAsync(Concern), Concern, ("text", "worried"));
        var query = sent.Location!.Split('?')[1];

        AssertSaysNothing(await clinic.BrowserOf(TestUser.Owner with { Actor = "kim" }).GetAsync($"{Episode}?{query}"));
        AssertSaysNothing(await owner.GetAsync($"{WebClinic.Prefix}/pages/episodes/e2?{query}"));
        AssertSaysNothing(await owner.GetAsync($"{WebClinic.Prefix}/pages/clients/c1?{query}"));
        AssertSaysNothing(await owner.GetAsync($"{Episode}?{query}&{query}"));
    }

    [Theory]
    [InlineData(5, true)]
    [InlineData(-1, false)]
    public async Task Get_TooOld_SaysNothing(int seconds, bool isShown)
    {
        await using var clinic = await WebStory.StartAsync();
        var sealer = clinic.Services.GetRequiredService<IDataProtectionProvider>().CreateProtector("TherapyOutcomes.Dashboard.Done").ToTimeLimitedDataProtector();
        var done = sealer.Protect("default\nada\nepisode/e1\nrecord-score", DateTimeOffset.UtcNow.AddSeconds(seconds));

        var page = await clinic.BrowserOf(TestUser.Owner).GetAsync($"{Episode}?done={done}");

        Assert.Equal(isShown, page.Html.Contains("role=\"status\"", StringComparison.Ordinal));
    }

    [Fact]
    public void Words_EveryCommand_SayWhatWasRecordedAndNotWhatToDo()
    {
        foreach (var words in new[] { DashboardWords.English, DashboardWords.Spanish })
        {
            Assert.All(AllForms.Commands, command =>
            {
                var done = words[$"commands.done.{command}"];
                Assert.False(string.Equals(words[$"commands.{command}"], done, StringComparison.OrdinalIgnoreCase), done);
                Assert.False(char.IsUpper(done[0]), done);
                Assert.DoesNotMatch("^(record|ask|write|set|choose|registrar|comunicar|preguntar|escribir|fijar) ", done);
            });
        }
    }

    private static void AssertSaysNothing(WebPage page)
    {
        Assert.DoesNotContain("role=\"status\"", page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("Recorded:", page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("pwned", page.Html, StringComparison.Ordinal);
    }
}
