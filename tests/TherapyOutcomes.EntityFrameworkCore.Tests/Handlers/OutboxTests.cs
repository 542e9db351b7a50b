using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TherapyOutcomes.Commands;
using TherapyOutcomes.EntityFrameworkCore.Tests.Databases;
using TherapyOutcomes.EntityFrameworkCore.Tests.Support;
using TherapyOutcomes.Storage;

namespace TherapyOutcomes.EntityFrameworkCore.Tests.Handlers;

/// <summary>What a handler writes through the host's context is there if and only if the events are.</summary>
public sealed class OutboxTests
{
    private readonly HandlerFault _fault = new();

    [Theory, EachDatabase]
    public async Task Commit_OneCommand_KeepsItsEventsAndTheirMessages(DatabaseKind kind)
    {
        await using var database = await CreateAsync(kind);
        await using var root = Provider(database);

        await InTransactionAsync(root, isCommitted: true, Clinic.Open("e1"));

        Assert.Equal(["episode/e1 v1"], await AssertAgreeAsync(database));
    }

    [Theory, EachDatabase]
    public async Task Rollback_OneCommand_KeepsNeither(DatabaseKind kind)
    {
        await using var database = await CreateAsync(kind);
        await using var root = Provider(database);

        await InTransactionAsync(root, isCommitted: false, Clinic.Open("e1"));

        Assert.Empty(await AssertAgreeAsync(database));
        await InTransactionAsync(root, isCommitted: true, Clinic.Open("e1"));
        Assert.Equal(["episode/e1 v1"], await AssertAgreeAsync(database));
    }

    [Theory, EachDatabase]
    public async Task Commit_TwoCommandsARepeatAndARefusedOne_KeepsTheMessagesOfTwo(DatabaseKind kind)
    {
        await using var database = await CreateAsync(kind);
        await using var root = Provider(database);
        var refused = Clinic.Score("e1", 44) with { Value = 42 };

        var answers = await InTransactionAsync(root, isCommitted: true, Clinic.Open("e1"), Clinic.Score("e1", 44), Clinic.Score("e1", 44), refused);

        Assert.Equal([AnswerOutcome.Accepted, AnswerOutcome.Accepted, AnswerOutcome.Accepted, AnswerOutcome.Refused], answers.Select(answer => answer.Outcome));
        Assert.Equal(["episode/e1 v1", "episode/e1 v2"], await AssertAgreeAsync(database));
    }

    [Theory, EachDatabase]
    public async Task Submit_HandlerThrows_LeavesNothingAfterTheRollback(DatabaseKind kind)
    {
        await using var database = await CreateAsync(kind);
        await using var root = Provider(database);
        await InTransactionAsync(root, isCommitted: true, Clinic.Open("e1"));
        _fault.Exception = new TimeoutException();

        Assert.Same(_fault.Exception, await Assert.ThrowsAsync<TimeoutException>(() => InTransactionAsync(root, isCommitted: true, Clinic.Score("e1", 44))));
        Assert.Equal(["episode/e1 v1"], await AssertAgreeAsync(database));

        _fault.Exception = null;
        Assert.False((await InTransactionAsync(root, isCommitted: true, Clinic.Score("e1", 44)))[0].IsRepeat);
        Assert.Equal(["episode/e1 v1", "episode/e1 v2"], await AssertAgreeAsync(database));
    }

    /// <summary>The handler's own message is in its way: the database refuses it, and the host rolls back.</summary>
    [Theory, EachDatabase]
    public async Task Submit_DatabaseRefusesTheHandlersRow_PassesTheErrorUnchanged(DatabaseKind kind)
    {
        await using var database = await CreateAsync(kind);
        await using var root = Provider(database);
        await database.ExecuteAsync("drop table \"Outbox\"");

        await Assert.ThrowsAsync<DbUpdateException>(() => InTransactionAsync(root, isCommitted: true, Clinic.Open("e1")));

        Assert.Equal(0, await database.CountAsync("outcome_events"));
    }

    [Theory, EachDatabase]
    public async Task Submit_Conflict_WritesNoMessage(DatabaseKind kind)
    {
        await using var database = await CreateAsync(kind);
        await using var root = Provider(database);
        await InTransactionAsync(root, isCommitted: true, Clinic.Open("e1"), Clinic.Score("e1", 44));
        await using var scope = root.CreateAsyncScope();
        var context = scope.ServiceProvider.GetRequiredService<OutboxContext>();
        var overtaken = new OutcomeServiceFactory
        {
            Store = new HostTransactions.OvertakenStore(new EntityFrameworkStore<HostContext>(context, StoreMode.HostTransaction), Made.E1),
            Time = new ClinicClock(),
            MasterKeys = TestKeys.Ring,
            AppendedHandlers = [new OutboxHandler(context, _fault)],
        };

        await using (var transaction = await context.Database.BeginTransactionAsync())
        {
            Assert.Equal(AnswerOutcome.Busy, (await overtaken.CreateService().SubmitAsync(Clinic.Score("e1", 40))).Outcome);
            await transaction.CommitAsync();
        }

        Assert.Equal(["episode/e1 v1", "episode/e1 v2"], await AssertAgreeAsync(database));
    }

    [Theory, EachDatabase]
    public async Task Import_InTheHostsTransaction_WritesAMessageForEachEvent(DatabaseKind kind)
    {
        await using var database = await CreateAsync(kind);
        await using var root = Provider(database);
        foreach (var isCommitted in (bool[])[false, true])
        {
            await using var scope = root.CreateAsyncScope();
            await using var transaction = await scope.ServiceProvider.GetRequiredService<OutboxContext>().Database.BeginTransactionAsync();
            await scope.ServiceProvider.GetRequiredService<OutcomeService>().ImportAsync([Clinic.Open("e1"), Clinic.Score("e1", 44), Clinic.Open("e2")]);
            await (isCommitted ? transaction.CommitAsync() : transaction.RollbackAsync());
            Assert.Equal(isCommitted ? 3 : 0, (await AssertAgreeAsync(database)).Count);
        }
    }

    [Theory, EachDatabase]
    public async Task Submit_OutsideOfATransaction_IsRefused(DatabaseKind kind)
    {
        await using var database = await CreateAsync(kind);
        await using var joined = Provider(database);
        await using var committed = Provider(database, StoreMode.Immediate);

        foreach (var root in (ServiceProvider[])[joined, committed])
        {
            await using var scope = root.CreateAsyncScope();
            var thrown = await Assert.ThrowsAsync<TherapyOutcomesException>(() => scope.ServiceProvider.GetRequiredService<OutcomeService>().SubmitAsync(Clinic.Open("e1")));
            Assert.Equal(ErrorCodes.HandlerWithoutTransaction, thrown.Code);
        }

        Assert.Empty(await AssertAgreeAsync(database));
    }

    [Theory, EachDatabase]
    public async Task Submit_ImmediateWithinATransaction_IsRefused(DatabaseKind kind)
    {
        await using var database = await CreateAsync(kind);
        await using var root = Provider(database, StoreMode.Immediate);

        var thrown = await Assert.ThrowsAsync<TherapyOutcomesException>(() => InTransactionAsync(root, isCommitted: true, Clinic.Open("e1")));

        Assert.Equal(ErrorCodes.TransactionMisused, thrown.Code);
        Assert.Empty(await AssertAgreeAsync(database));
    }

    /// <summary>The feed has the events only once they are committed, and in the end the same as the outbox.</summary>
    [Theory, EachDatabase]
    public async Task Feed_OfTheSameStore_HasTheEventsOfTheOutbox(DatabaseKind kind)
    {
        await using var database = await CreateAsync(kind);
        await using var root = Provider(database);
        await InTransactionAsync(root, isCommitted: true, Clinic.Open("e1"), Clinic.Score("e1", 44));
        await InTransactionAsync(root, isCommitted: false, Clinic.Score("e1", 40));

        var expected = await MessagesAsync(database);
        var fed = new List<string>();
        for (var attempt = 0; attempt < 2_000 && fed.Count < expected.Count; attempt++)
        {
            await using var scope = root.CreateAsyncScope();
            var page = await scope.ServiceProvider.GetRequiredService<IEventFeedStore>().ReadFeedAsync(ClinicId.Default, null, 100, CancellationToken.None);
            fed = [.. page.Events.Select(stored => string.Create(CultureInfo.InvariantCulture, $"{stored.Event.Key} v{stored.Event.Version}"))];
            await Task.Delay(10);
        }

        Assert.Equal(expected, fed);
    }

    private static async Task<TestDatabase> CreateAsync(DatabaseKind kind)
    {
        var database = await TestDatabase.CreateAsync(kind, withTables: false);
        await using var context = new OutboxContext(database.OptionsOf<OutboxContext>());
        await context.CreateTablesAsync();
        return database;
    }

    private static async Task<List<Answer>> InTransactionAsync(ServiceProvider root, bool isCommitted, params Command[] commands)
    {
        await using var scope = root.CreateAsyncScope();
        var service = scope.ServiceProvider.GetRequiredService<OutcomeService>();
        await using var transaction = await scope.ServiceProvider.GetRequiredService<OutboxContext>().Database.BeginTransactionAsync();
        var answers = new List<Answer>();
        foreach (var command in commands)
        {
            answers.Add(await service.SubmitAsync(command));
        }

        await (isCommitted ? transaction.CommitAsync() : transaction.RollbackAsync());
        return answers;
    }

    private ServiceProvider Provider(TestDatabase database, StoreMode mode = StoreMode.HostTransaction) => new ServiceCollection()
        .AddDbContext<OutboxContext>(database.Configure)
        .AddSingleton(_fault)
        .AddSingleton<TimeProvider>(new ClinicClock())
        .AddTherapyOutcomes(outcomes => outcomes.UseEntityFrameworkStore<OutboxContext>(mode).UseMasterKeys(TestKeys.Ring).AddAppendedHandler<OutboxHandler>())
        .BuildServiceProvider();

    /// <summary>Asserts that there is a message for each event and no other, and returns them.</summary>
    private static async Task<List<string>> AssertAgreeAsync(TestDatabase database)
    {
        await using var context = new OutboxContext(database.OptionsOf<OutboxContext>());
        var store = new EntityFrameworkStore<OutboxContext>(context);
        var events = new List<Guid>();
        foreach (var clinic in await store.InspectClinicsAsync(null, 10, CancellationToken.None))
        {
            events.AddRange((await store.InspectEventsAsync(clinic, null, 1_000, CancellationToken.None)).Select(row => row.Content!.EventId));
        }

        Assert.Equal(events.Order(), (await context.Outbox.Select(message => message.EventId).ToListAsync()).Order());
        return await MessagesAsync(database);
    }

    private static async Task<List<string>> MessagesAsync(TestDatabase database)
    {
        await using var context = new OutboxContext(database.OptionsOf<OutboxContext>());
        return await context.Outbox.OrderBy(message => message.Text).Select(message => message.Text).ToListAsync();
    }
}
