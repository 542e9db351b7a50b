using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using TherapyOutcomes.EntityFrameworkCore.Tests.Databases;
using TherapyOutcomes.EntityFrameworkCore.Tests.Support;

namespace TherapyOutcomes.EntityFrameworkCore.Tests.HostTransactions;

/// <summary>One scope of a host: its context, and the library over it in the mode of the host's transaction.</summary>
internal sealed class Host : IAsyncDisposable
{
    private readonly OutcomeServiceFactory _factory;

    public Host(TestDatabase database, StoreMode mode = StoreMode.HostTransaction)
    {
        Context = database.OpenHost();
        Store = new EntityFrameworkStore<HostContext>(Context, mode);
        _factory = new OutcomeServiceFactory { Store = Store, Time = new ClinicClock(), MasterKeys = TestKeys.Ring };
        Service = _factory.CreateService();
    }

    public HostContext Context { get; }

    public EntityFrameworkStore<HostContext> Store { get; }

    public OutcomeService Service { get; }

    public Task<IDbContextTransaction> BeginAsync() => Context.Database.BeginTransactionAsync();

    /// <summary>Saves a row of the host.</summary>
    public Task SaveAppointmentAsync(string room)
    {
        Context.Appointments.Add(new Appointment { Room = room });
        return Context.SaveChangesAsync();
    }

    public ValueTask DisposeAsync() => Context.DisposeAsync();
}
