using System.Collections.Immutable;
using Microsoft.Extensions.DependencyInjection;
using TherapyOutcomes.Deciding;
using TherapyOutcomes.Feeds;
using TherapyOutcomes.Handlers;
using TherapyOutcomes.Rules;
using TherapyOutcomes.Running;
using TherapyOutcomes.Storage;
using TherapyOutcomes.Vault;
using TherapyOutcomes.Worklists;

namespace TherapyOutcomes;

/// <summary>
/// Creates the library's services over one store without dependency injection, for tools and tests. A host with dependency injection calls
/// <c>AddTherapyOutcomes</c> instead.
/// </summary>
/// <remarks>
/// The services of one factory share the cache of records and let writers to the same record take turns, so keep one factory for each store.
/// Instances are immutable and thread-safe.
/// </remarks>
/// <example>
/// <code>
/// var factory = new OutcomeServiceFactory { Store = new InMemoryRecordStore(), MasterKeys = MasterKeyRing.Create() };
/// var service = factory.CreateService();
/// </code>
/// </example>
public sealed class OutcomeServiceFactory
{
    private readonly RecordCache _cache = new();
    private readonly RecordGate _gate = new();
    private readonly SecretCache _secrets = new();

    /// <summary>The store that keeps the events.</summary>
    public required IRecordStore Store { get; init; }

    /// <summary>The rules that evaluate commands and records. The default is the library's rules.</summary>
    public RuleBook Rules { get; init; } = StandardRules.Book;

    /// <summary>The policies of the clinics. The default is the standard policy for every clinic.</summary>
    public IClinicPolicyProvider Policies { get; init; } = new SharedClinicPolicy(new ClinicPolicy());

    /// <summary>The clock. The default is the system's clock.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>
    /// The master keys that wrap the keys of texts. The store must implement <see cref="IRecordKeyStore"/>. Null only if
    /// <see cref="StoresTextUnencrypted"/> is true.
    /// </summary>
    public IMasterKeyProvider? MasterKeys { get; init; }

    /// <summary>
    /// True to store texts as they are, without master keys: whoever can read the store can read the words, and no client can be erased. The default is
    /// false.
    /// </summary>
    public bool StoresTextUnencrypted { get; init; }

    /// <summary>
    /// The handlers of events that are written in the host's transaction, in the order in which they are called. The default is none. A factory serves one
    /// store, so if the store belongs to a scope, they belong to the same one.
    /// </summary>
    public ImmutableArray<IAppendedHandler> AppendedHandlers { get; init; } = [];

    /// <summary>Creates the service that accepts commands.</summary>
    /// <returns>The service.</returns>
    /// <exception cref="TherapyOutcomesException">
    /// TO2015: neither <see cref="MasterKeys"/> nor <see cref="StoresTextUnencrypted"/> is set, or both are. TO2007: <see cref="Store"/> does not implement
    /// <see cref="IRecordKeyStore"/>.
    /// </exception>
    public OutcomeService CreateService() => new(Store, Rules, Policies, Time, Vault(), _cache, _gate, new AppendedHandlers(() => AppendedHandlers));

    /// <summary>Creates the worklist.</summary>
    /// <returns>The worklist.</returns>
    /// <exception cref="TherapyOutcomesException"><see cref="Store"/> does not implement <see cref="IWorklistStore"/>.</exception>
    public Worklist CreateWorklist() => new(CreateService(), Store, StoreAs<IWorklistStore>());

    /// <summary>Creates what does the work that falls due without anybody asking for it.</summary>
    /// <returns>The due work.</returns>
    /// <exception cref="TherapyOutcomesException"><see cref="Store"/> does not implement <see cref="IRecordCatalog"/> and <see cref="IWorklistStore"/>.</exception>
    public DueWork CreateDueWork() => new(CreateService(), Store, StoreAs<IRecordCatalog>(), StoreAs<IWorklistStore>());

    /// <summary>Creates the exporter that writes everything held about a client.</summary>
    /// <returns>The exporter.</returns>
    /// <exception cref="TherapyOutcomesException"><see cref="Store"/> does not implement <see cref="IRecordCatalog"/>.</exception>
    public ClientExporter CreateExporter() => new(Store, StoreAs<IRecordCatalog>(), StoreAs<IAccessLogStore>, Vault(), new ClinicPolicies(Policies, Rules));

    /// <summary>Creates the verifier, which finds what was changed in the store, and seals it.</summary>
    /// <returns>The verifier.</returns>
    /// <exception cref="TherapyOutcomesException"><see cref="Store"/> does not implement <see cref="IStoreInspection"/>.</exception>
    public RecordVerifier CreateVerifier() => new(Store, StoreAs<IStoreInspection>(), Vault(), new HostClock(Time));

    /// <summary>Creates the rotation, which wraps all keys by the current master key.</summary>
    /// <returns>The rotation.</returns>
    /// <exception cref="TherapyOutcomesException"><see cref="Store"/> does not implement <see cref="IRecordKeyStore"/> and <see cref="IStoreInspection"/>.</exception>
    public KeyRotation CreateKeyRotation() => new(StoreAs<IRecordKeyStore>(), StoreAs<IStoreInspection>(), Vault());

    /// <summary>Creates the transfer, which exports the store into a file and imports such a file.</summary>
    /// <returns>The transfer.</returns>
    /// <exception cref="TherapyOutcomesException"><see cref="Store"/> does not implement <see cref="IStoreInspection"/>.</exception>
    public StoreTransfer CreateTransfer() => new(Store, StoreAs<IStoreInspection>(), Vault(), new HostClock(Time));

    /// <summary>Creates the feed, which reads all events of a clinic in one order.</summary>
    /// <returns>The feed.</returns>
    /// <exception cref="TherapyOutcomesException"><see cref="Store"/> does not implement <see cref="IEventFeedStore"/>.</exception>
    public EventFeed CreateFeed() => new(StoreAs<IEventFeedStore>(), Vault(), new ClinicPolicies(Policies, Rules));

    private TextVault Vault() => TextStorage.Of(MasterKeys, StoresTextUnencrypted).Over(Store, Store as IRecordKeyStore, _secrets);

    private T StoreAs<T>() => Store is T store ? store : throw MissingStore.In<T>(Store.GetType());
}
