using TherapyOutcomes.Commands;
using TherapyOutcomes.EntityFrameworkCore.Tests.Databases;
using TherapyOutcomes.EntityFrameworkCore.Tests.Processes;
using TherapyOutcomes.EntityFrameworkCore.Tests.Support;

namespace TherapyOutcomes.EntityFrameworkCore.Tests.GroupCommits;

/// <summary>Many callers of two nodes, through the service: each answer is right, and every history is whole.</summary>
public sealed class ManyCallersTests
{
    private const int Callers = 32;
    private const int Episodes = 12;
    private const int CommandsOfACaller = 10;

    [Theory, EachDatabase]
    public async Task Submit_ManyCallersOfTwoNodes_EachCommandIsRecordedOnce(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var north = new HeldStore(database);
        await using var south = new HeldStore(database);
        OutcomeService[] services = [Service(north), Service(south)];
        await Task.WhenAll(Enumerable.Range(0, Episodes).Select(number => SubmitAsync(services[number % 2], Clinic.Open($"e{number}"))));

        var answers = await Task.WhenAll(Enumerable.Range(0, Callers).Select(caller => CallAsync(services[caller % 2], caller)));

        Assert.All(answers.SelectMany(answer => answer), answer => Assert.True(answer.Accepted && !answer.IsRepeat));
        Assert.True(await SubmitAsync(services[0], Score(0, 0)) is { Accepted: true, IsRepeat: true });
        var history = await StoredHistory.ReadAsync(database);
        history.AssertWhole();
        Assert.Equal(Callers * CommandsOfACaller, history.Events.Count(stored => stored.Command.StartsWith("n-", StringComparison.Ordinal)));
    }

    private static async Task<List<Answer>> CallAsync(OutcomeService service, int caller)
    {
        await Task.Yield();
        var answers = new List<Answer>();
        for (var number = 0; number < CommandsOfACaller; number++)
        {
            answers.Add(await SubmitAsync(service, Score(caller, number)));
        }

        return answers;
    }

    // Others may be faster again and again; then the answer says so, and nothing was written.
    private static async Task<Answer> SubmitAsync(OutcomeService service, Command command)
    {
        while (true)
        {
            var answer = await service.SubmitAsync(command);
            if (!answer.IsRetryable)
            {
                return answer;
            }
        }
    }

    private static RecordScore Score(int caller, int number) =>
        Clinic.Score($"e{(caller + number) % Episodes}", 20 + (caller % 20)) with { CommandId = new(FormattableString.Invariant($"n-{caller}-{number}")) };

    private static OutcomeService Service(HeldStore held) =>
        new OutcomeServiceFactory { Store = held.Store, Time = new ClinicClock(), MasterKeys = TestKeys.Ring }.CreateService();
}
