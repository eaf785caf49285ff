/** A processor's system call numbers, as far as the filter needs them. */
export interface SyscallTable {
  /** The audit architecture (linux/audit.h). */
  readonly architecture: number;
  /** Numbers from here on belong to a second ABI (x32) and are refused. */
  readonly foreignFrom: number | null;
  readonly clone: number;
  readonly clone3: number;
  readonly ioctl: number;
  readonly socket: number;
  readonly socketpair: number;
  /** Refused whatever their arguments are. */
  readonly refused: readonly number[];
}

/** The tables by Node's name for the processor. */
export const syscallTables: Readonly<Record<string, SyscallTable>> = {
  x64: {
    architecture: 0xc000003e,
    foreignFrom: 0x40000000,
    clone: 56,
    clone3: 435,
    ioctl: 16,
    socket: 41,
    socketpair: 53,
    refused: [
      248, // add_key
      249, // request_key
      250, // keyctl
      272, // unshare
      308, // setns
      165, // mount
      166, // umount2
      155, // pivot_root
      161, // chroot
      429, // move_mount
      428, // open_tree
      430, // fsopen
      431, // fsconfig
      432, // fsmount
      433, // fspick
      442, // mount_setattr
      101, // ptrace
      310, // process_vm_readv
      311, // process_vm_writev
      438, // pidfd_getfd
      312, // kcmp
      321, // bpf
      323, // userfaultfd
      298, // perf_event_open
      425, // io_uring_setup
      426, // io_uring_enter
      427, // io_uring_register
      246, // kexec_load
      320, // kexec_file_load
      175, // init_module
      313, // finit_module
      176, // delete_module
      167, // swapon
      168, // swapoff
      169, // reboot
      103, // syslog
      163, // acct
      179, // quotactl
      443, // quotactl_fd
      304, // open_by_handle_at
      300, // fanotify_init
      212, // lookup_dcookie
      164, // settimeofday
      227, // clock_settime
      305, // clock_adjtime
      170, // sethostname
      171, // setdomainname
      153, // vhangup
      172, // iopl
      173, // ioperm
    ],
  },
  arm64: {
    architecture: 0xc00000b7,
    foreignFrom: null,
    clone: 220,
    clone3: 435,
    ioctl: 29,
    socket: 198,
    socketpair: 199,
    refused: [
      217, // add_key
      218, // request_key
      219, // keyctl
      97, // unshare
      268, // setns
      40, // mount
      39, // umount2
      41, // pivot_root
      51, // chroot
      429, // move_mount
      428, // open_tree
      430, // fsopen
      431, // fsconfig
      432, // fsmount
      433, // fspick
      442, // mount_setattr
      117, // ptrace
      270, // process_vm_readv
      271, // process_vm_writev
      438, // pidfd_getfd
      272, // kcmp
      280, // bpf
      282, // userfaultfd
      241, // perf_event_open
      425, // io_uring_setup
      426, // io_uring_enter
      427, // io_uring_register
      104, // kexec_load
      294, // kexec_file_load
      105, // init_module
      273, // finit_module
      106, // delete_module
      224, // swapon
      225, // swapoff
      142, // reboot
      116, // syslog
      89, // acct
      60, // quotactl
      443, // quotactl_fd
      265, // open_by_handle_at
      262, // fanotify_init
      18, // lookup_dcookie
      170, // settimeofday
      112, // clock_settime
      266, // clock_adjtime
      161, // sethostname
      162, // setdomainname
      58, // vhangup
    ],
  },
};
