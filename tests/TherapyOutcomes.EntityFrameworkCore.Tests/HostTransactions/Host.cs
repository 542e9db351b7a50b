using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using TherapyOutcomes.EntityFrameworkCore.Tests.Databases;
using TherapyOutcomes.EntityFrameworkCore.Tests.Support;
using TherapyOutcomes.Vault;

namespace TherapyOutcomes.EntityFrameworkCore.Tests.HostTransactions;

/// <summary>One scope of a host: its context, and the library over it in the mode of the host's transaction.</summary>
internal sealed class Host : IAsyncDisposable
{
    public Host(TestDatabase database, StoreMode mode = StoreMode.HostTransaction, IMasterKeyProvider? masterKeys = null)
    {
        Context = database.OpenHost();
        Store = new EntityFrameworkStore<HostContext>(Context, mode);
        Factory = new OutcomeServiceFactory { Store = Store, Time = new ClinicClock(), MasterKeys = masterKeys ?? TestKeys.Ring };
        Service = Factory.CreateService();
    }

    public HostContext Context { get; }

    public EntityFrameworkStore<HostContext> Store { get; }

    public OutcomeServiceFactory Factory { get; }

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
