using Microsoft.Extensions.DependencyInjection;
using TherapyOutcomes.Handlers;

namespace TherapyOutcomes.EntityFrameworkCore.Hosting;

/// <summary>Refuses modes that don't fit where the store's contexts come from, or each other.</summary>
internal sealed class StoreChoice
{
    private StoreChoice(StoreMode mode) => Mode = mode;

    private StoreMode Mode { get; }

    /// <exception cref="ArgumentException">The mode is not one of a store over a context of the host's scope.</exception>
    public static void RequireScoped(StoreMode mode)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(Enum.IsDefined(mode), true, nameof(mode));
        if (mode == StoreMode.GroupCommit)
        {
            throw new ArgumentException(
                "StoreMode.GroupCommit writes for many callers at once, and a context of a scope serves one. Use UseEntityFrameworkStoreFactory, or the constructor that takes an IDbContextFactory and GroupCommitOptions.",
                nameof(mode));
        }
    }

    /// <exception cref="ArgumentException">The mode is not one of a store over contexts of a factory, or has no groups.</exception>
    public static void RequireFactory(StoreMode mode, GroupCommitOptions? groups)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(Enum.IsDefined(mode), true, nameof(mode));
        if (mode == StoreMode.HostTransaction)
        {
            throw new ArgumentException(
                "StoreMode.HostTransaction writes within a transaction of the host's own context, and a factory creates others. Use UseEntityFrameworkStore.", nameof(mode));
        }

        if (groups is not null && mode != StoreMode.GroupCommit)
        {
            throw new ArgumentException("GroupCommitOptions are for StoreMode.GroupCommit only.", nameof(groups));
        }
    }

    /// <summary>Makes sure that nobody waits for the events in a transaction of the host, which a store that commits groups never has.</summary>
    /// <exception cref="TherapyOutcomesException">TO2016: the host has registered an <see cref="IAppendedHandler"/>.</exception>
    public static void RequireNoHandler(IServiceProvider provider)
    {
        if (provider.GetService<IServiceProviderIsService>()?.IsService(typeof(IAppendedHandler)) == true)
        {
            throw new TherapyOutcomesException(
                ErrorCodes.HandlerWithoutTransaction,
                "A handler of appended events is registered, and StoreMode.GroupCommit commits by itself, so nothing that the handler writes could be in the same transaction. Use StoreMode.HostTransaction, or read the EventFeed instead of handling events.");
        }
    }

    /// <summary>Notes the mode that a host chooses.</summary>
    /// <exception cref="ArgumentException">The host has chosen a mode that excludes this one.</exception>
    public static void Note(IServiceCollection services, StoreMode mode)
    {
        var modes = services.Select(service => service.ServiceType == typeof(StoreChoice) ? service.ImplementationInstance : null).OfType<StoreChoice>().Select(choice => choice.Mode).Append(mode).ToHashSet();
        if (modes.IsSupersetOf([StoreMode.GroupCommit, StoreMode.HostTransaction]))
        {
            throw new ArgumentException(
                "StoreMode.GroupCommit commits by itself, so nothing that it writes can be in the host's transaction. Choose it or StoreMode.HostTransaction, not both.", nameof(mode));
        }

        services.AddSingleton(new StoreChoice(mode));
    }
}
