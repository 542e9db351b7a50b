using TherapyOutcomes.EntityFrameworkCore.Tests.Databases;
using TherapyOutcomes.EntityFrameworkCore.Tests.Support;

namespace TherapyOutcomes.EntityFrameworkCore.Tests.Verification;

/// <summary>Others write, erase clients, rotate keys and read worklists while the store is verified and sealed: nothing is found falsely.</summary>
public sealed class BusyVerificationTests
{
    [Theory, EachDatabase]
    public async Task Verify_WhileOthersWrite_FindsNothing(DatabaseKind kind)
    {
        await using var clinic = await SealedClinic.CreateAsync(kind);
        using var ending = new CancellationTokenSource();
        var writers = Enumerable.Range(0, 3).Select(number => Task.Run(() => WriteAsync(clinic, number, ending.Token))).ToList();
        var reader = Task.Run(() => ReadWorklistAsync(clinic, ending.Token));

        var findings = new List<TamperingFinding>();
        var seals = 0;
        for (var round = 0; round < 25; round++)
        {
            findings.AddRange((await clinic.VerifyAsync()).Findings);
            if (round % 5 == 4 && (await clinic.Factory.CreateVerifier().SealAsync(ClinicId.Default, new ActorId("office"))) is { Seal: not null })
            {
                seals++;
            }
        }

        await ending.CancelAsync();
        var written = (await Task.WhenAll(writers)).Sum();
        await reader;
        Assert.True(written > 20, $"{written} commands were accepted meanwhile.");
        Assert.Empty(findings);
        Assert.True(seals > 0);
        Assert.Empty((await clinic.VerifyAsync()).Findings);
    }

    private static async Task<int> WriteAsync(SealedClinic clinic, int number, CancellationToken ending)
    {
        var (service, accepted) = (clinic.Factory.CreateService(), 0);
        for (var turn = 0; !ending.IsCancellationRequested; turn++)
        {
            // Two episodes of one client, so that a change of the client's record brings the review of the other one forward.
            var (first, second) = ($"w{number}-{turn}a", $"w{number}-{turn}b");
            var client = new ClientId($"w{number}-{turn}");
            accepted += await AcceptedAsync(service, Clinic.Open(first) with { Client = client });
            accepted += await AcceptedAsync(service, Clinic.Open(second) with { Client = client });
            accepted += await AcceptedAsync(service, Clinic.Score(first, 40));
            accepted += await AcceptedAsync(service, new Commands.RecordPreference { Client = client, Contact = false, At = Clinic.Now, Actor = new("p1") });
            accepted += await AcceptedAsync(service, Clinic.Score(second, 40));
            if (turn % 2 == 0)
            {
                accepted += await AcceptedAsync(service, new Commands.EraseClient { Client = client, Reason = ErasureReason.ClientRequest, At = Clinic.Now, Actor = new("p1") });
            }
        }

        return accepted;
    }

    private static async Task<int> AcceptedAsync(OutcomeService service, Commands.Command command) => (await service.SubmitAsync(command, CancellationToken.None)).Accepted ? 1 : 0;

    private static async Task ReadWorklistAsync(SealedClinic clinic, CancellationToken ending)
    {
        while (!ending.IsCancellationRequested)
        {
            await clinic.Factory.CreateWorklist().ReadAsync(new() { Clinic = ClinicId.Default }, CancellationToken.None);
            await clinic.Factory.CreateKeyRotation().RunAsync(cancellationToken: CancellationToken.None);
        }
    }
}
