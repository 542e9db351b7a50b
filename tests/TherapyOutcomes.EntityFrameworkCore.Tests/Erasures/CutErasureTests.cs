using TherapyOutcomes.EntityFrameworkCore.Tests.Databases;
using TherapyOutcomes.EntityFrameworkCore.Tests.Keys;
using TherapyOutcomes.EntityFrameworkCore.Tests.Support;
using TherapyOutcomes.Tests.Support;
using Xunit.Abstractions;

namespace TherapyOutcomes.EntityFrameworkCore.Tests.Erasures;

/// <summary>
/// The connection is lost at each step of an erasure in turn, until one goes through. Each time, the client is erased or not, and never by half; and the
/// same command completes what was begun.
/// </summary>
public sealed class CutErasureTests(ITestOutputHelper output)
{
    [Theory, EachDatabase]
    public Task Erase_ConnectionLostAtEachStep_IsDoneOrNotAndCompletedByTheSameCommand(DatabaseKind kind) => EraseAsync(kind, isAtOnce: true);

    [PostgreSqlFact]
    public Task Erase_ConnectionLostAtEachStatement_IsDoneOrNotAndCompletedByTheSameCommand() => EraseAsync(DatabaseKind.PostgreSql, isAtOnce: false);

    private async Task EraseAsync(DatabaseKind kind, bool isAtOnce)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var cut = new Cut(database, kind, isAtOnce);
        var (done, undone) = (0, 0);
        for (var step = 1; ; step++)
        {
            var client = new ClientInCare($"c{step}");
            var keys = await client.RecordAsync(Node(database).CreateService(), new EntityFrameworkStore<OutcomesDbContext>(new Contexts(database)));

            var answer = await TryEraseAsync(client, cut, step);

            var node = Node(database);
            var isErased = await client.IsErasedAsync(database, node.CreateService());
            if (!cut.IsMet)
            {
                Assert.Equal((true, true, false), (isErased, answer!.Accepted, answer.IsRepeat));
                break;
            }

            (done, undone) = isErased ? (done + 1, undone) : (done, undone + 1);
            await CompleteAsync(client, node, database, keys, isRepeat: isErased);
        }

        output.WriteLine($"{kind}, {(isAtOnce ? "at once" : "one by one")}: lost {undone} times before the client was erased, and {done} times after.");
        Assert.True(undone >= 5, $"{undone}");
        Assert.True(done >= 2, $"{done}");
    }

    private static async Task<Answer?> TryEraseAsync(ClientInCare client, Cut cut, int step)
    {
        var service = new OutcomeServiceFactory { Store = new EntityFrameworkStore<OutcomesDbContext>(cut), Time = new ClinicClock(), MasterKeys = TestKeys.Ring }.CreateService();
        cut.At(step);
        try
        {
            return await service.SubmitAsync(client.Erasure);
        }
        catch (TherapyOutcomesException exception) when (exception.InnerException is CutException)
        {
            return null;
        }
    }

    private static async Task CompleteAsync(ClientInCare client, OutcomeServiceFactory node, TestDatabase database, List<byte[]> keys, bool isRepeat)
    {
        var again = await node.CreateService().SubmitAsync(client.Erasure);

        Assert.Equal((true, isRepeat), (again.Accepted, again.IsRepeat));
        Assert.True(await client.IsErasedAsync(database, Node(database).CreateService()));
        Assert.Empty((await Node(database).CreateVerifier().VerifyAsync()).Findings);
        if (database is SqliteTestDatabase file)
        {
            var files = DatabaseFiles.Read(file);
            Assert.All(keys, bytes => Assert.DoesNotContain(files.Values, content => content.AsSpan().IndexOf(bytes) >= 0));
        }
    }

    // A process of its own: it shares nothing with the others but the master keys.
    private static OutcomeServiceFactory Node(TestDatabase database) =>
        new() { Store = new EntityFrameworkStore<OutcomesDbContext>(new Contexts(database)), Time = new ClinicClock(), MasterKeys = TestKeys.Ring };
}
