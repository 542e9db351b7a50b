using TherapyOutcomes.Browser.Tests.Browsing;

namespace TherapyOutcomes.Browser.Tests.Dashboard;

/// <summary>Ways of care that are not the straight one, by the pages alone.</summary>
[Collection(BrowserGroup.Name)]
public sealed class CareTests(BrowserPages pages)
{
    [BrowserFact]
    public async Task Discharge_RecoveredAndAskedByPhone_EndsCareWithoutAVisit()
    {
        await using var host = await DashboardHost.StartAsync();
        await using var ada = await Therapist.SignInAsync(pages, host, width: 390);
        var episode = await ImprovedAsync(ada, host);

        host.Day(28);
        await ada.TreatAsync(host, episode, 4, session: false);
        await ada.FollowAsync("Discharge the client");
        await ada.MarkAsync("The complaint is gone, or so much better");
        await ada.WriteAsync("Advice if the complaint comes back", "Keep walking, and call us if the pain is back for more than a week.");
        await ada.SubmitAsync();

        var record = await host.Service.ReadEpisodeAsync(ClinicId.Default, new EpisodeId(episode));
        Assert.Single(record!.Planning.Discharges);
    }

    [BrowserFact]
    public async Task Score_TheGainIsLost_SaysSoAndAsksForThePlan()
    {
        await using var host = await DashboardHost.StartAsync();
        await using var ada = await Therapist.SignInAsync(pages, host);
        var episode = await ImprovedAsync(ada, host);

        host.Day(28);
        await ada.TreatAsync(host, episode, 41);
        host.Day(45);
        await ada.GoAsync();
        var worklist = ada.Text;
        await ada.GoToEpisodeAsync(episode);

        Assert.Contains("Relapse", worklist, StringComparison.Ordinal);
        Assert.Contains("In treatment", ada.Text, StringComparison.Ordinal);
        Assert.Contains("Adjust the plan", ada.Text, StringComparison.Ordinal);
    }

    [BrowserFact]
    public async Task RedFlag_InOneEpisode_StopsTheOtherWhereSomebodyElseTreats()
    {
        await using var host = await DashboardHost.StartAsync();
        await using var ada = await Therapist.SignInAsync(pages, host);
        await using var ben = await Therapist.SignInAsync(pages, host, name: "ben");
        var back = await ada.OpenEpisodeAsync(host);
        var knee = await ben.OpenEpisodeAsync(host, practitioner: "ben");

        await ben.FollowAsync("Report a red flag");
        await ben.ChooseAsync("Red flag", "Deep vein thrombosis: one calf swollen, warm, tender or red");
        await ben.WriteAsync("What was seen or said", "The calf is swollen.");
        await ben.SubmitAsync();
        await ada.GoToEpisodeAsync(back);

        Assert.Contains($"Red flag in episode {knee}: deep vein thrombosis.", ada.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("The calf is swollen", ada.Text, StringComparison.Ordinal);
    }

    [BrowserFact]
    public async Task Form_RefusedByARule_SaysWhyAndKeepsWhatWasWritten()
    {
        await using var host = await DashboardHost.StartAsync();
        await using var ada = await Therapist.SignInAsync(pages, host);
        await ada.OpenEpisodeAsync(host);
        await ada.GoAsync("/pages/clients/c1/commands/disclose");

        await ada.ChooseAsync("Purpose", "A referral");
        await ada.WriteAsync("Recipient", "Dr. Grey");
        await ada.MarkAsync("Scores");
        await ada.WriteAsync("Reason", "He asked how she is.");
        await ada.SubmitAsync();

        Assert.Contains("PRV", ada.Text, StringComparison.Ordinal);
        Assert.Equal("Dr. Grey", await ada.Page.GetByLabel("Recipient").First.InputValueAsync());
        Assert.Equal(0, (await host.Service.ReadClientAsync(ClinicId.Default, new ClientId("c1")))?.Privacy.Disclosures.Count ?? 0);
    }

    [BrowserFact]
    public async Task Pages_InSpanish_FollowTheBrowserAndTheChoiceDownToARefusal()
    {
        await using var host = await DashboardHost.StartAsync();
        await using var ben = await Therapist.SignInAsync(pages, host, name: "ben");
        await ben.OpenEpisodeAsync(host);
        await using var ada = await Therapist.SignInAsync(pages, host, language: "es-MX");
        await ada.GoAsync("/pages/new-episode");
        Assert.Equal("es", await ada.Page.Locator("html").GetAttributeAsync("lang"));

        await ada.FollowAsync("English");
        Assert.Equal("en", await ada.Page.Locator("html").GetAttributeAsync("lang"));
        await ada.FollowAsync("Español");
        await ada.GoAsync();

        Assert.Equal("es", await ada.Page.Locator("html").GetAttributeAsync("lang"));
        Assert.Contains("Tareas", await ada.Page.TitleAsync(), StringComparison.OrdinalIgnoreCase);
        await ada.GoAsync("/pages/clients/c1/commands/disclose");
        await ada.ChooseAsync("Finalidad", "Una derivación");
        await ada.WriteAsync("Destinatario", "Dra. Ruiz");
        await ada.MarkAsync("Puntuaciones");
        await ada.WriteAsync("Motivo", "Pregunta cómo está.");
        await ada.SubmitAsync("Registrar");
        Assert.Contains("Pida primero el consentimiento", ada.Text, StringComparison.Ordinal);
    }

    [BrowserFact]
    public async Task Forms_TwoTherapistsAtOnce_BothRecordAndTheSecondIsTold()
    {
        await using var host = await DashboardHost.StartAsync();
        await using var ada = await Therapist.SignInAsync(pages, host);
        await using var ben = await Therapist.SignInAsync(pages, host, name: "ben");
        var episode = await ada.OpenEpisodeAsync(host);
        await ben.GoToEpisodeAsync(episode);
        await ben.FollowAsync("Record a score");

        await ada.TreatAsync(host, episode, 40);
        await ben.ChooseAsync("Measure", "ODI: Oswestry Disability Index 2.1a");
        await ben.WriteAsync("Score", "42");
        await ben.SubmitAsync();

        Assert.Contains("changed", ben.Text, StringComparison.OrdinalIgnoreCase);
    }

    private static async Task<string> ImprovedAsync(Therapist ada, DashboardHost host)
    {
        var episode = await ada.OpenEpisodeAsync(host);
        await ada.TreatAsync(host, episode, 40);
        host.Day(14);
        await ada.TreatAsync(host, episode, 24);
        return episode;
    }
}
