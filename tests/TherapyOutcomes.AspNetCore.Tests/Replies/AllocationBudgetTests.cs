using Microsoft.Extensions.DependencyInjection;
using TherapyOutcomes.AspNetCore.Endpoints;
using TherapyOutcomes.AspNetCore.Tests.Dashboard.Shell;
using TherapyOutcomes.Benchmarks.Cases;
using TherapyOutcomes.Worklists;

namespace TherapyOutcomes.AspNetCore.Tests.Replies;

/// <summary>What writing an answer may allocate. A budget that must grow wants a reason in the commit.</summary>
public sealed class AllocationBudgetTests
{
    private const int Entries = 40;

    // The bytes that are sent, some 310, and the reason in words. Nothing else is worth memory.
    [Fact]
    public async Task AnEntryOfTheWorklist()
    {
        await using var clinic = await ClinicPages.StartAsync();
        for (var number = 1; number <= Entries; number++)
        {
            await clinic.SendAsync($$"""{"type":"open-episode","at":"2026-01-05T09:00:00Z","episode":"e{{number}}","client":"c{{number}}","practitioner":"kim","complaint":"neck pain","primaryMeasure":"NDI","chronicity":"chronic"}""");
        }

        await using var scope = clinic.Services.CreateAsyncScope();
        var page = await scope.ServiceProvider.GetRequiredService<Worklist>().ReadAsync(new WorklistRequest());

        var bytes = AllocatedBytes.Of(() => AspNetCore.Replies.Json.Write(writer => WorklistJson.Write(writer, page, MessageFormatter.English)));

        Assert.Equal(Entries, page.Entries.Length);
        Assert.True(bytes <= 1_500 * Entries, $"{bytes:N0} bytes were allocated; the budget is {1_500 * Entries:N0}.");
    }
}
