using System.Collections.Frozen;
using System.Security.Claims;
using Microsoft.Extensions.Configuration;
using TherapyOutcomes.AspNetCore.Hosting;

namespace TherapyOutcomes.AspNetCore;

/// <summary>Says who may do what over HTTP, how clinic and actor are found, and how much one caller may ask for.</summary>
/// <remarks>The options are read when the endpoints are mapped. Changing them later has no effect. Not thread-safe.</remarks>
public sealed class OutcomeWebOptions
{
    internal const int MostBodyBytes = Serialization.CommandReader.MaxLineBytes;
    internal const int MostOnPage = 1_000;

    private readonly Dictionary<OutcomeArea, string> _policies = [];

    /// <summary>The clinic, where a host has only one; null to take each user's clinic from the claim <see cref="ClinicClaim"/>.</summary>
    public ClinicId? Clinic { get; set; }

    /// <summary>The type of the claim that holds the id of the user's clinic.</summary>
    /// <value>The default is <c>clinic</c>.</value>
    public string ClinicClaim { get; set; } = "clinic";

    /// <summary>The type of the claim that holds the id under which the user's commands are recorded.</summary>
    /// <value>The default is <see cref="ClaimTypes.NameIdentifier"/>.</value>
    public string ActorClaim { get; set; } = ClaimTypes.NameIdentifier;

    /// <summary>The maximum length of a request's body, in bytes.</summary>
    /// <value>From 1 to 1,048,576, which is the default.</value>
    public int MaxBodyBytes { get; set; } = Serialization.CommandReader.MaxLineBytes;

    /// <summary>The maximum number of entries or events on a page.</summary>
    /// <value>From 1 to 1,000. The default is 200.</value>
    public int MaxPageSize { get; set; } = 200;

    /// <summary>The number of requests that one caller may make in a minute. Others are answered with 429.</summary>
    /// <value>At least 1. The default is 600.</value>
    public int RequestsPerMinute { get; set; } = 600;

    /// <summary>True to answer reads and refuse every command with 403, such as while the clinic moves to another system.</summary>
    /// <value>The default is false.</value>
    public bool IsReadOnly { get; set; }

    /// <summary>
    /// Names the policy of the host's authorization that areas ask for. An area without one is closed to everybody. As long as no area has one, only the
    /// developer's own machine is served, in the environment Development.
    /// </summary>
    /// <param name="policy">The name of the policy (<c>AuthorizationOptions.AddPolicy</c>). Its resource is an <see cref="OutcomeAccess"/>.</param>
    /// <param name="areas">The areas.</param>
    /// <returns>These options.</returns>
    /// <exception cref="ArgumentException"><paramref name="policy"/> is empty, <paramref name="areas"/> are empty, or an area already has another policy.</exception>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An area is not defined.</exception>
    public OutcomeWebOptions Require(string policy, params OutcomeArea[] areas)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(policy);
        ArgumentNullException.ThrowIfNull(areas);
        if (areas.Length == 0)
        {
            throw new ArgumentException("Name at least one area.", nameof(areas));
        }

        foreach (var area in areas)
        {
            ArgumentOutOfRangeException.ThrowIfNotEqual(Enum.IsDefined(area), true, nameof(areas));
            if (!_policies.TryAdd(area, policy) && _policies[area] != policy)
            {
                throw new ArgumentException($"The area {area} already asks for the policy {_policies[area]}.", nameof(areas));
            }
        }

        return this;
    }

    /// <summary>
    /// Takes over what a section of the host's configuration says, such as of <c>appsettings.json</c>: <c>clinic</c>, <c>clinicClaim</c>, <c>actorClaim</c>,
    /// <c>maxBodyBytes</c>, <c>maxPageSize</c>, <c>requestsPerMinute</c>, <c>isReadOnly</c>, and <c>policies</c> with the name of a policy for each area, such
    /// as <c>policies:Read</c>. Whatever is not in the section stays as it is.
    /// </summary>
    /// <param name="section">The section. Letter case in its keys does not matter.</param>
    /// <returns>These options.</returns>
    /// <remarks>A policy that the code has named for an area can't be replaced by another one.</remarks>
    /// <exception cref="ArgumentNullException"><paramref name="section"/> is null.</exception>
    /// <exception cref="TherapyOutcomesException">
    /// TO2008: a setting is unknown or has a value that is not allowed, or an area has another policy already. The message names the key.
    /// </exception>
    public OutcomeWebOptions Bind(IConfigurationSection section)
    {
        ArgumentNullException.ThrowIfNull(section);
        WebSettings.Apply(this, section);
        return this;
    }

    // The options are read once, when they are complete, and asked for each request.
    internal FrozenDictionary<OutcomeArea, string> Policies => field ??= _policies.ToFrozenDictionary();

    internal void Validate()
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(ClinicClaim);
        ArgumentException.ThrowIfNullOrWhiteSpace(ActorClaim);
        Within(MaxBodyBytes, MostBodyBytes, nameof(MaxBodyBytes));
        Within(MaxPageSize, MostOnPage, nameof(MaxPageSize));
        Within(RequestsPerMinute, int.MaxValue, nameof(RequestsPerMinute));
    }

    private static void Within(int value, int most, string name)
    {
        if (value < 1 || value > most)
        {
            throw new ArgumentOutOfRangeException(name, value, $"{name} must be from 1 to {most}.");
        }
    }
}
