using TherapyOutcomes.Browser.Tests.Browsing;

namespace TherapyOutcomes.Browser.Tests.Dashboard;

/// <summary>A client's whole way from the first visit to the celebration, by the pages alone.</summary>
[Collection(BrowserGroup.Name)]
public sealed class WholeWayTests(BrowserPages pages)
{
    [BrowserTheory]
    [InlineData(false, true, 1280)]
    [InlineData(true, true, 1280)]
    [InlineData(false, false, 390)]
    public async Task Care_FromTheFirstVisitToTheCelebration_IsRecorded(bool byKeyboard, bool scripts, int width)
    {
        await using var host = await DashboardHost.StartAsync();
        await using var ada = await Therapist.SignInAsync(pages, host, byKeyboard: byKeyboard, scripts: scripts, width: width);
        var episode = await ada.OpenEpisodeAsync(host);
        await ada.TreatAsync(host, episode, 40);
        host.Day(14);
        await ada.TreatAsync(host, episode, 26);
        Assert.Contains("The improvement has no note yet", ada.Text, StringComparison.OrdinalIgnoreCase);

        await ada.FollowAsync("Write the note of the improvement");
        await ada.WriteAsync("Subjective: what the client reports", "Sleeps through.");
        await ada.WriteAsync("Objective: what you found", "Bends to the floor.");
        await ada.WriteAsync("Assessment: what it means", "Function is better.");
        await ada.WriteAsync("Plan: what comes next", "Go on.");
        await ada.SubmitAsync();
        host.Later();
        await ada.FollowAsync("Sign a note");
        await ada.SubmitAsync();
        foreach (var (day, score) in new[] { (28, 24), (42, 22), (49, 20) })
        {
            host.Day(day);
            await ada.TreatAsync(host, episode, score);
        }

        await ada.FollowAsync("Keep the plan as it is");
        await ada.WriteAsync("Reason", "It holds.");
        await ada.SubmitAsync();
        host.Later();
        await ada.FollowAsync("Record a talk about the improvement");
        await ada.MarkAsync("The progress");
        await ada.MarkAsync("How massage may have contributed");
        await ada.MarkAsync("Self-care");
        await ada.MarkAsync("Yes");
        await ada.WriteAsync("How you spoke", "in person");
        await ada.WriteAsync("What to do", "walk");
        await ada.WriteAsync("How often", "daily");
        await ada.WriteAsync("When", "after lunch");
        await ada.WriteAsync("Client’s confidence that they will do it, 0 to 10", "8");
        await ada.SubmitAsync();
        host.Later();
        await ada.FollowAsync("Decide that no referral is needed");
        await ada.WriteAsync("Reason", "Nothing beyond our scope.");
        await ada.SubmitAsync();
        host.Later();
        await ada.FollowAsync("Ask for feedback");
        await ada.ChooseAsync("Session", "Session of 23 February 2026");
        await ada.SubmitAsync();
        host.Later();
        await ada.FollowAsync("Celebrate the success");
        await ada.ChooseAsync("How", "A word of recognition");
        await ada.WriteAsync("Message to the client", "Well done.");
        await ada.MarkAsync("Only the client");
        await ada.SubmitAsync();

        var record = await host.Service.ReadEpisodeAsync(ClinicId.Default, new EpisodeId(episode));
        Assert.Equal(EpisodeStage.Completed, record!.Stage);
    }
}
