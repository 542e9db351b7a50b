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
            var nodes = new[] { Node(), Node() };
            nodes[0].Play(Open("e1")).AssertAccepted();
            using var erased = new CancellationTokenSource();
            var busy = nodes.Select((node, number) => Task.Run(() => WorkAsync(node.Service, number, erased.Token))).ToList();
            await Task.Delay(round % 4);

            Assert.NotEqual(0, await vault.DestroyAsync(ClinicId.Default, new ClientId("c1"), CancellationToken.None));

            await erased.CancelAsync();
            await Task.WhenAll(busy);
            AssertErased(Node(), vault);
            AssertErased(nodes[0], vault);

            TestClinic Node() => new(store: store, vault: vault) { Now = new DateTimeOffset(2026, 6, 1, 12, 0, 0, TimeSpan.Zero) };
        }
    }

    private static async Task WorkAsync(OutcomeService service, int writer, CancellationToken erased)
    {
        for (var number = 0; ; number++)
        {
            var ends = erased.IsCancellationRequested; // once more afterwards
            await service.ReadEpisodeAsync(ClinicId.Default, new EpisodeId("e1"), CancellationToken.None);
            var answer = await service.SubmitAsync(TestClinic.ReadCommand(
                $$"""{"type":"set-goal","at":"2026-03-02T10:00:00Z","actor":"p1","episode":"e1","goal":"g{{writer}}-{{number}}","text":"{{Samples.Canary}}"}"""), CancellationToken.None);
            Assert.True(answer.Accepted || answer.Error?.Code is ErrorCodes.ClientErased or ErrorCodes.Busy, $"{answer.Error}");
            if (ends)
            {
                Assert.Equal(ErrorCodes.ClientErased, answer.Error?.Code);
                return;
            }
        }
    }

    private static void AssertErased(TestClinic clinic, InMemoryTextVault vault)
    {
        var episode = clinic.Read("e1");
        Assert.True(episode.Complaint.IsErased);
        Assert.DoesNotContain(Samples.Canary, Canonical.Json(episode), StringComparison.Ordinal);
        Assert.Equal(ErrorCodes.ClientErased, clinic.Play(Open("e2")).Error?.Code);
        Assert.DoesNotContain(Reachable.From(vault).OfType<RecordSecret>(), secret => !secret.IsDestroyed);
    }

    private static string Open(string id) =>
        $$"""{"type":"open-episode","at":"2026-03-02T09:00:00Z","actor":"p1","episode":"{{id}}","client":"c1","practitioner":"p1","complaint":"{{Samples.Canary}}","primaryMeasure":"ODI","chronicity":"chronic"}""";
}
