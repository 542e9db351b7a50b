using TherapyOutcomes.Vault;

namespace TherapyOutcomes.Tests.Vault;

/// <summary>A client is erased while others read and write their records: whatever they were about to do, afterwards no word can be read.</summary>
public sealed class ErasureWhileBusyTests
{
    [Fact]
    public async Task Destroy_WhileOthersReadAndWrite_LeavesNoWordThatCanBeRead()
    {
        for (var round = 0; round < 40; round++)
        {
            var store = new InMemoryRecordStore();
            var vault = new InMemoryTextVault(store);
            var nodes = new[] { new Bench(store, vault: vault), new Bench(store, vault: vault) };
            Assert.True((await nodes[0].SubmitAsync(Open("e1"))).Accepted);
            using var erased = new CancellationTokenSource();
            var busy = nodes.Select((node, number) => Task.Run(() => WorkAsync(node.Service, number, erased.Token))).ToList();
            await Task.Delay(round % 4);

            Assert.NotEqual(0, await vault.DestroyAsync(ClinicId.Default, new ClientId("c1"), CancellationToken.None));

            await erased.CancelAsync();
            await Task.WhenAll(busy);
            await AssertErasedAsync(new Bench(store, vault: vault), vault);
            await AssertErasedAsync(nodes[0], vault);
        }
    }

    private static async Task WorkAsync(OutcomeService service, int writer, CancellationToken erased)
    {
        for (var number = 0; ; number++)
        {
            var ends = erased.IsCancellationRequested; // once more afterwards
            await service.ReadEpisodeAsync(ClinicId.Default, new EpisodeId("e1"), CancellationToken.None);
            var answer = await service.SubmitAsync(Bench.Read(
                $$"""{"type":"set-goal","at":"2026-03-02T10:00:00Z","actor":"p1","episode":"e1","goal":"g{{writer}}-{{number}}","text":"{{Samples.Canary}}"}"""), CancellationToken.None);
            Assert.True(answer.Accepted || answer.Error?.Code is ErrorCodes.ClientErased or ErrorCodes.Busy, $"{answer.Error}");
            if (ends)
            {
                Assert.Equal(ErrorCodes.ClientErased, answer.Error?.Code);
                return;
            }
        }
    }

    private static async Task AssertErasedAsync(Bench bench, InMemoryTextVault vault)
    {
        var episode = await bench.Service.ReadEpisodeAsync(ClinicId.Default, new EpisodeId("e1"));
        Assert.True(episode!.Complaint.IsErased);
        Assert.DoesNotContain(Samples.Canary, Canonical.Json(episode), StringComparison.Ordinal);
        Assert.Equal(ErrorCodes.ClientErased, (await bench.SubmitAsync(Open("e2"))).Error?.Code);
        Assert.DoesNotContain(Reachable.From(vault).OfType<RecordSecret>(), secret => !secret.IsDestroyed);
    }

    private static string Open(string id) =>
        $$"""{"type":"open-episode","at":"2026-03-02T09:00:00Z","actor":"p1","episode":"{{id}}","client":"c1","practitioner":"p1","complaint":"{{Samples.Canary}}","primaryMeasure":"ODI","chronicity":"chronic"}""";
}
